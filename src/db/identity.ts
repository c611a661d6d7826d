import { createHash, hash } from 'node:crypto';

/** `PRAGMA application_id` of our files: "CHRT" in ASCII. */
export const applicationId = 0x43485254;

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The fields of a person that identify them. */
export interface PersonalFields {
  employeeNo: string;
  name: string;
  phone: string | null;
  email: string | null;
}

/**
 * Keyed hash of a person's identifying fields under their own secret salt: SHA-256 cut to 128 bits, hex. The journal's
 * digests cover this instead of the fields, so that they still verify after the fields and the salt are gone. (Cutting
 * the hash keeps it from being extended, which is what HMAC's second pass is for; it takes a third of the time.)
 */
export function identityOf(
  salt: string,
  { employeeNo, name, phone, email }: PersonalFields,
): string {
  // No field holds a line feed, and none is empty, so the lines say which is which.
  const fields = `${employeeNo}\n${name}\n${phone ?? ''}\n${email ?? ''}`;
  return hash('sha256', salt + fields, 'hex').slice(0, 32);
}
