import type { GuidePicture } from '../../guides/evidence';
import { type Finding, guideStepTitle } from '../../guides/catalogue';
import { FINDING_HEADINGS, findingText } from '../../guides/finding-text';
import type { JudgedClaim } from '../claims/claims';
import { findingsWithoutPicture, nextText, PROOFS } from './wording';
import type { GuideFacts } from './reporter';
import { verdictOfGuide, verdictOfStep } from './verdict';
import type { IllustratedGuide, IllustratedStep } from './illustrated-guide';

/** A guide as Markdown, with the pictures of its page. */
export function guideMarkdown(illustrated: IllustratedGuide, facts: GuideFacts): string {
  const { guide, steps, branches } = illustrated;
  const { word, text } = verdictOfGuide(illustrated);
  const parts = [
    `# ${plain(guide.title)}`,
    plain(guide.court),
    `**${word}.** ${plain(text)}`,
    'Followed on a local model of the site, not on PACER itself.',
    ...steps.flatMap((step) => stepParts(step, guide.id)),
    ...(branches.length > 0 ? ['## Other ways through the flow'] : []),
    ...branches.flatMap(({ name, passed, folder, pictures }) => [
      `### ${plain(name)}: ${passed ? 'proven' : 'broken'}`,
      ...pictures.flatMap((picture) =>
        pictureParts({ ...picture, caption: `Step ${picture.step}: ${picture.caption}` }, folder),
      ),
    ]),
  ];
  return `${frontMatter(facts)}${parts.join('\n\n')}\n`;
}

/** What the guide was followed with: metadata that is not compared between runs. */
function frontMatter(facts: GuideFacts): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', '', ''].join('\n');
}

function stepParts(illustrated: IllustratedStep, folder: string): string[] {
  const { step, pictures, next, claims } = illustrated;
  const { word, text } = verdictOfStep(illustrated);
  return [
    `## ${plain(guideStepTitle(step))}`,
    ...pictures.flatMap((picture) => pictureParts(picture, folder)),
    ...(next === null ? [] : [plain(nextText(next, next.step === step.number))]),
    ...findingParts(findingsWithoutPicture(illustrated)),
    `**${word}.** ${plain(text)}`,
    ...(claims.length === 0 ? [] : [claims.map(claimLine).join('\n')]),
  ];
}

function pictureParts({ caption, inText, alt, file, findings }: GuidePicture, folder: string): string[] {
  return [
    `${inText ? '' : '*Not in the text:* '}${plain(caption)}`,
    `![${plain(alt)}](${folder}/${file})`,
    ...findingParts(findings),
  ];
}

function findingParts(findings: readonly Omit<Finding, 'step'>[]): string[] {
  if (findings.length === 0) return [];
  return [
    findings.map((one) => `- **${FINDING_HEADINGS[one.kind]}.** ${plain(findingText(one))}`).join('\n'),
  ];
}

function claimLine({ claim, proof }: JudgedClaim): string {
  return `- ${[PROOFS[proof][0], ': ', claim.statement, ' ', claim.untestable ?? ''].map(plain).join('').trim()}`;
}

/** A text in which no character means anything to Markdown. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`);
}
