export { UserError as Problem } from '../runner/user-error.cjs';
