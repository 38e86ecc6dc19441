import type { Finding } from './schema';

// What a test that follows a guide leaves for the reports: annotations and JSON attachments, by these names.

/** Type of the annotation of a test that follows a guide; its description is the guide's id. */
export const FOLLOWED_GUIDE = 'guide';

/** Type of the annotation of a test that takes another way through the flow than the guide's text. */
export const BRANCH = 'branch';

/** Name of the attachment that lists what following guides found: `FoundInGuide[]`, as JSON. */
export const FINDINGS = 'findings';

/** Name of the attachment that lists the pictures of a test: `GuidePictures`, as JSON. Each file is an attachment too. */
export const GUIDE_PICTURES = 'guide pictures';

/** A finding, and the guide that it is about. */
export interface FoundInGuide extends Finding {
  readonly guide: string;
}

/** The pictures of a followed guide, or of another way. */
export interface GuidePictures {
  /** The guide; none for another way. */
  readonly id?: string | undefined;
  readonly pictures: readonly GuidePicture[];
}

/** A picture of the moment in which a registrant does something. */
export interface GuidePicture {
  /** Step of the guide. */
  readonly step: number;
  /** What the registrant does, in a sentence. */
  readonly caption: string;
  /** Text alternative. */
  readonly alt: string;
  /** Heading of the screen. */
  readonly screen: string;
  /** A screen from its top, or a part of it. */
  readonly extent: 'screen' | 'part';
  /** Whether it shows the result of the step, not how to take it. */
  readonly isOutcome: boolean;
  /** Whether the guide's text asks for it. */
  readonly inText: boolean;
  /** What was found where it was taken. */
  readonly findings: readonly Omit<Finding, 'step'>[];
  /** Name of its file. */
  readonly file: string;
  /** Size on the screen, in the pixels of its page. */
  readonly width: number;
  readonly height: number;
}
