import axe from 'axe-core';
import { CRITERIA, criteriaOfTags } from '../../../fixtures/accessibility/criteria';
import { ACCESSIBILITY_SCAN, type ScannedRule } from '../../../fixtures/accessibility/scan-evidence';
import { expect, test } from '../../../fixtures/test';

test.describe('the table of criteria', () => {
  test('has 31 criteria of level A and 24 of level AA, and not the obsolete 4.1.1', () => {
    expect(CRITERIA.filter(({ level }) => level === 'A')).toHaveLength(31);
    expect(CRITERIA.filter(({ level }) => level === 'AA')).toHaveLength(24);
    expect(CRITERIA.map(({ number }) => String(number))).not.toContain('4.1.1');
    expect(new Set(CRITERIA.map(({ asks }) => asks)).size).toBe(CRITERIA.length);
  });

  test('knows the criteria of each rule of axe for the levels A and AA', () => {
    const rules = axe.getRules(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
    expect(rules.length).toBeGreaterThan(50);
    const unknown = rules.filter(({ tags }) => criteriaOfTags(tags).length === 0);
    expect(unknown.map(({ ruleId }) => ruleId)).toEqual([]);
    expect(criteriaOfTags(['cat.color', 'wcag2aa', 'wcag143', 'wcag1410', 'wcag1412'])).toEqual([
      '1.4.3',
      '1.4.10',
      '1.4.12',
    ]);
  });
});

test('a scan leaves with its test what each rule found', async ({ page, accessibility }, testInfo) => {
  await page.setContent('<html lang="en"><title>A page</title><main><h1>A page</h1><input></main></html>');
  expect(await accessibility.violations()).toEqual([expect.stringContaining('label: ')]);
  const [attached] = testInfo.attachments.filter(({ name }) => name === ACCESSIBILITY_SCAN);
  const rules = JSON.parse(String(attached?.body)) as ScannedRule[];
  expect(rules).toContainEqual({ rule: 'html-has-lang', criteria: ['3.1.1'], outcome: 'passed' });
  expect(rules).toContainEqual({
    rule: 'label',
    criteria: ['4.1.2'],
    outcome: 'violated',
    found: expect.stringMatching(/^label: .* at input$/),
  });
});
