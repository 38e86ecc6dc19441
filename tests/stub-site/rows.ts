/** A table that cannot be empty: a loop over it always makes tests. */
export type Rows<Row> = readonly [Row, ...Row[]];
