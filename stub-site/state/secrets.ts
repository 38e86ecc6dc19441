import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number }, Buffer>(scrypt);

/**
 * Cost of a password hash. Far below what real passwords need (N = 2^17): these are invented and thrown away,
 * and a suite makes thousands of them. Raise it before you use this code for real passwords.
 */
const SCRYPT_COST = 2 ** 9;

/**
 * A salted scrypt hash, as `scrypt$<cost>$<salt>$<hash>`; the password itself is not kept anywhere.
 * @rule credentials.secrets-not-kept
 */
export async function hashPassword(password: string, salt: Buffer = randomBytes(16)): Promise<string> {
  const hash = await derive(password.normalize('NFC'), salt, 32, { N: SCRYPT_COST });
  return ['scrypt', SCRYPT_COST, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether a password is the one of a hash made by `hashPassword`. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, , salt = ''] = hash.split('$');
  return sameToken(await hashPassword(password, Buffer.from(salt, 'base64url')), hash);
}

/** A salted SHA-256 digest, for secrets that are compared but never shown: security answers and activation codes. */
export function digest(secret: string, salt: string = randomBytes(16).toString('base64url')): string {
  return ['sha256', salt, createHash('sha256').update(salt).update(secret).digest('base64url')].join('$');
}

/** Whether a secret is the one of a digest made by `digest`. */
export function isDigestOf(secret: string, made: string): boolean {
  const [, salt = ''] = made.split('$');
  return sameToken(digest(secret, salt), made);
}

/** A random token for addresses, cookies and hidden fields: 128 bits. */
export function randomToken(): string {
  return randomBytes(16).toString('base64url');
}

const CODE_CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A random code of ten characters that people can read from a letter: no 0, O, 1 or I (D-16). */
export function randomCode(): string {
  return Array.from({ length: 10 }, () => CODE_CHARACTERS[randomInt(CODE_CHARACTERS.length)]).join('');
}

/** Compares two tokens without telling by its duration where they differ. */
export function sameToken(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
