export { readGuideFile } from './input';
export { type CheckOptions, checkGuide } from './run';
export { guideCheckText } from './text';
