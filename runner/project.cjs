const path = require('node:path');

/** The project's directory, the one with `package.json`. */
const PROJECT_ROOT = path.join(__dirname, '..');

/** Where every run writes, from the project's directory. */
const OUTPUT = 'reports/output';

/**
 * What a command works with.
 * @typedef {object} Context
 * @property {string} root the project's directory
 * @property {NodeJS.ProcessEnv} env
 */

module.exports = { PROJECT_ROOT, OUTPUT };
