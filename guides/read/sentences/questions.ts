/** "Q: Is it free?" */
export function isQuestion(text: string): boolean {
  return /\?["')\s]*$/.test(text);
}
