/** The file of the guide to follow, as JSON. Throws an error when there is none. */
export const GUIDE_FILE = guideFile();

function guideFile(): string {
  const file = process.env['GUIDE_TO_FOLLOW'];
  if (file) return file;
  throw new Error('No guide to follow: this run is started by "npm run guide:check -- FILE".');
}
