/**
 * The Allure report: the documented flow as a tree of guides, their steps and their claims.
 * @type {Parameters<typeof import('allure').defineConfig>[0]}
 */
export default {
  name: 'PACER registration',
  output: 'reports/output/allure',
  plugins: {
    awesome: {
      options: { reportLanguage: 'en', groupBy: ['epic', 'feature', 'story'] },
    },
  },
};
