/**
 * What a test's error says when a stub does not answer.
 * @param {string} baseURL of the stub
 */
function stubIsGone(baseURL) {
  return `The stub at ${new URL(baseURL).origin} no longer answers.`;
}

module.exports = { stubIsGone };
