/** The guide to follow: a file of scripts/guide-check.mjs, as JSON. Throws when there is none. */
export const GUIDE_FILE = guideFile();

function guideFile(): string {
  const file = process.env['GUIDE_TO_FOLLOW'];
  if (file) return file;
  throw new Error('No guide to follow: this run is started by "npm run guide:check -- FILE".');
}
