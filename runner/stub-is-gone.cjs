/** What a test's error says when the stub of the run does not answer; the address may stand in colors. */
const STUB_IS_GONE = /The stub at \S+ no longer answers\./;

module.exports = { STUB_IS_GONE };
