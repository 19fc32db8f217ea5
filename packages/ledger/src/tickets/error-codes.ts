import type { Retry } from '@ostrom/protocol'

/** Refusals about tickets: retry rule, summary and remedy. */
export const ticketErrorCodes = {
  'no-ticket-pay-due': [
    'never',
    'Nothing of these tickets is left to pay.',
    'Read the key: it was collected before, posted nothing, or its openings were refuted.',
  ],
  'ticket-count-not-higher': [
    'never',
    'The count of tickets is not above the posted one.',
    'Post the last count that the issuer signed; nothing is left to do where it is posted.',
  ],
  'ticket-key-not-settled': [
    'later',
    'The key of the tickets is not settled yet.',
    'Settle it after its last challenges, then collect.',
  ],
  'ticket-key-settled': [
    'never',
    'The key of the tickets is settled.',
    'Nothing is left to do but to collect.',
  ],
  'ticket-key-unknown': [
    'never',
    'No issuer has opened this key for tickets.',
    'Read the keys of the issuer again.',
  ],
  'ticket-modulus-used': [
    'never',
    'The issuer had a key with this modulus.',
    'Make a new RSA key: tickets of one would be good for the other.',
  ],
  'ticket-not-opened': [
    'never',
    'The ticket is not open: it was refuted, paid, or never opened.',
    'Read the key; another account may have taken the step.',
  ],
  'ticket-opened-before': [
    'never',
    'This ticket, or this place of the purchase, was opened before.',
    'Nothing is left to do: it returns with the settlement unless it is refuted.',
  ],
  'ticket-opening-invalid': [
    'never',
    'The opening does not show which ticket the place hides.',
    'Open the place with the secret, salt and factor that its ticket was blinded by.',
  ],
  'ticket-out-of-window': [
    'later',
    'The key of the tickets is not in the part of its time that this needs.',
    'Act within the times above; docs/spec/tickets.md has all of them.',
  ],
  'ticket-proof-invalid': [
    'never',
    'The proof does not show the ticket in this count, or shows one place twice.',
    'Prove the ticket in the count that was posted last.',
  ],
  'ticket-purchase-exists': [
    'never',
    'This purchase was made before.',
    'Ask the issuer for its signatures.',
  ],
  'ticket-purchase-unknown': [
    'never',
    'There is no such purchase under this key.',
    'Check the key and the purchase; the chain may have been reorganized.',
  ],
  'ticket-terms-invalid': [
    'never',
    'A term of a key or of a purchase of tickets is missing or out of bounds.',
    'Correct it; docs/spec/tickets.md lists the bounds.',
  ],
  'tickets-sold-out': [
    'never',
    'The key sells no more tickets.',
    'Buy fewer, or tickets of another key or epoch.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
