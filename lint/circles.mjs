/**
 * No circle between files or between folders, also not through types: `npm run lint` and tests/tooling/code/circles.spec.ts
 * run it with dependency-cruiser.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circle-of-files',
      severity: 'error',
      comment: 'Files import each other in a circle: move what both need into a file that both import.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-folders',
      severity: 'error',
      comment: 'Folders import each other in a circle: move the file to the folder that uses it.',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|reports/output|generated|bench/peers)/' },
    tsPreCompilationDeps: true,
    detectJSDocImports: true,
    parser: 'tsc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'] },
  },
};
