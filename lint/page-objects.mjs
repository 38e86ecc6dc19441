// What a page object does without. Each message says what to do instead.

const HIDDEN = ':matches([accessibility=/private|protected/], [key.type="PrivateIdentifier"])';
const IS_STEP = ['expression.argument', 'argument', 'argument.argument']
  .map((call) => `[body.0.${call}.callee.object.name="test"][body.0.${call}.callee.property.name="step"]`)
  .join(', ');

export const pageObject = [
  {
    selector: 'ImportSpecifier[imported.name="expect"], MemberExpression[property.name="expect"]',
    message: 'A page object does not assert: expose a readonly locator and let the spec `expect` it.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^waitFor/]',
    message:
      'A page object does not wait: actions wait by themselves; let the spec await a web-first assertion.',
  },
  {
    selector: ':matches(TryStatement, ForStatement, ForInStatement, WhileStatement, DoWhileStatement)',
    message: 'A page object does not retry: do it once and let it fail.',
  },
  {
    selector: 'ForOfStatement:not([right.type="Identifier"], [right.callee.object.name="Object"])',
    message: 'A page object loops over entries that were passed in: take them as a parameter.',
  },
  {
    selector: 'CallExpression[callee.property.name="all"][callee.object.name!="Promise"]',
    message:
      'A page object does not collect whatever is there: expose the locator and let the spec count it.',
  },
  {
    selector:
      'IfStatement, ConditionalExpression, SwitchStatement, :matches(ExpressionStatement, AwaitExpression) > :matches(LogicalExpression, ChainExpression), ArrowFunctionExpression > LogicalExpression.body[operator!="??"]',
    message:
      'A page object has no conditions: write a method for each thing a person does and let the spec choose.',
  },
  {
    selector:
      'CallExpression[callee.property.name="locator"][arguments.0.type=/Literal|BinaryExpression/], CallExpression[callee.property.name=/^(frameLocator|[$].*)$/]',
    message:
      'No CSS or XPath: find it as a person does, with getByRole or getByLabel; getByTestId where nothing names it, getByTitle(...).contentFrame() for a frame.',
  },
  {
    selector: 'CallExpression[callee.property.name="or"]',
    message: 'A locator names one thing, not whatever is there: write one for each and let the spec choose.',
  },
  {
    selector:
      'CallExpression[callee.property.name="goto"]:matches([arguments.0.value=/^[a-z]+:/i], [arguments.0.quasis.0.value.raw=/^[a-z]+:/i])',
    message: "An address is relative to baseURL, since the stub runs on any port: write goto('/path').",
  },
  {
    selector: ':matches(PropertyDefinition, TSParameterProperty):not([readonly=true])',
    message: 'A page object holds no state: make the property `readonly`.',
  },
  {
    selector: `PropertyDefinition${HIDDEN}, TSParameterProperty[accessibility=/private|protected/][parameter.typeAnnotation.typeAnnotation.typeName.name="Locator"]`,
    message: 'What a screen has is open to every spec: make the locator a public `readonly` property.',
  },
  {
    selector: 'PropertyDefinition > :function.value',
    message: 'An action is a method, where its rules see it: write `async name(): Promise<void> { ... }`.',
  },
  {
    selector: `MethodDefinition[value.async=true]:not(${HIDDEN}) > FunctionExpression > BlockStatement:not([body.length=1]:matches(${IS_STEP}))`,
    message:
      "An action is one thing a person does: make the body one `await test.step('a sentence a QA engineer understands', () => ...)`.",
  },
];
