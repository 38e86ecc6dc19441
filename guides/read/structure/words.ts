/** A text with straight quotes, plain hyphens and plain spaces; every character keeps its place. */
export function plainCharacters(text: string): string {
  return text
    .replaceAll(/[“”„‟«»″]/g, '"')
    .replaceAll(/[‘’‚‛′`´]/g, "'")
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replaceAll(/[›→⇒➔]/g, '>');
}

/** Words as one string to compare: no case, punctuation or articles. */
export function plainWords(text: string): string {
  return wordsOf(text).join(' ');
}

/** The words of a label, for comparison. */
export function wordsOf(text: string): string[] {
  return plainCharacters(text)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/'(?=[a-z])/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['a', 'an', 'the'].includes(word));
}
