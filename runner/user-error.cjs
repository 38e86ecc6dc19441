const util = require('node:util');

/** An error that the user can put right: its message says how, and it is shown without a stack. */
class UserError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'UserError';
    this.stack = message;
  }

  [util.inspect.custom]() {
    return this.message;
  }
}

module.exports = { UserError };
