import { createHash, createHmac } from 'node:crypto';

/** `PRAGMA application_id` of our files: "CHRT" in ASCII. */
export const applicationId = 0x43485254;

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The fields of a person that identify them. */
export interface PersonalFields {
  employeeNo: string;
  name: string;
  nameKey: string;
  phone: string | null;
  email: string | null;
}

/**
 * HMAC-SHA-256 of a person's identifying fields under their own salt, hex. The journal's digests cover this instead of
 * the fields, so that they still verify after the fields and the salt are gone.
 */
export function identityOf(salt: string, person: PersonalFields): string {
  return createHmac('sha256', salt)
    .update(
      JSON.stringify([person.employeeNo, person.name, person.nameKey, person.phone, person.email]),
    )
    .digest('hex');
}
