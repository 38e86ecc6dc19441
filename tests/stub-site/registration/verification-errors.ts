import { URLS } from '../answers';

export const REQUIRED = [['userVerification', 'User Verification is required.']];

export const accepted = { status: 303, location: URLS.credentials };
