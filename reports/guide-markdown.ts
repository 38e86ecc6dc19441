import { guideStepTitle } from '../fixtures/guides';
import { findingText } from '../fixtures/guides/findings';
import { altText, branchText } from './guide-page';
import type { GuideFacts } from './guide-reporter';
import { verdictOfGuide, verdictOfStep } from './guide-verdict';
import type { IllustratedGuide, IllustratedStep } from './illustrated-guide';

/** A guide as Markdown, with the pictures of its page. */
export function guideMarkdown(illustrated: IllustratedGuide, facts: GuideFacts): string {
  const { guide, steps, branches } = illustrated;
  const { word, text } = verdictOfGuide(illustrated);
  const { date, commit, browser, seed } = facts;
  const parts = [
    `# ${plain(guide.title)}`,
    plain(guide.court),
    `**${word}.** ${plain(text)}`,
    plain(
      `Followed ${date} at commit ${commit} with ${browser}, ${seed}, on a local model of the site, not PACER itself.`,
    ),
    ...steps.flatMap((step) => stepParts(step, guide.id)),
    ...(branches.length > 0 ? ['## Other ways, and where they end'] : []),
    ...branches.flatMap(({ name, passed, file }) => [
      `${plain(name)}: ${passed ? 'proven' : 'broken'}`,
      `![${plain(branchText(name))}](${file})`,
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function stepParts(illustrated: IllustratedStep, folder: string): string[] {
  const { step, pictures, next, findings } = illustrated;
  const { word, text } = verdictOfStep(illustrated);
  return [
    `## ${plain(guideStepTitle(step))}`,
    ...pictures.flatMap((picture) => [
      `${picture.inText ? '' : '*Not in the text:* '}${plain(picture.caption)}`,
      `![${plain(altText(picture))}](${folder}/${picture.file})`,
    ]),
    ...(next === null ? [] : [plain(`You then see "${next}".`)]),
    ...(findings.length === 0
      ? []
      : [
          'Where the text and the site part:',
          findings.map((finding) => `- ${plain(findingText(finding))}`).join('\n'),
        ]),
    `**${word}.** ${plain(text)}`,
  ];
}

/** A text in which no character means anything to Markdown. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`);
}
