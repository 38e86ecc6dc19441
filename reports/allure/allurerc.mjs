/**
 * How the Allure report is grouped: by guide, step and statement.
 * @type {Parameters<typeof import('allure').defineConfig>[0]}
 */
export default {
  name: 'PACER registration',
  plugins: {
    awesome: {
      options: { reportLanguage: 'en', groupBy: ['epic', 'feature', 'story'] },
    },
  },
};
