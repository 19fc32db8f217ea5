/**
 * Kind of personal data: a number that identifies a person or an account, or an address or number
 * by which a person can be reached.
 */
export type PersonalDataKind = 'identity-number' | 'contact'

// Every pattern has bounded repetitions, so that the search takes linear time.

/**
 * Payment card numbers (ISO/IEC 7812): 13 to 19 digits, with at most one space or hyphen between
 * two.
 */
const card = /(?<![\d.-])\d(?:[ -]?\d){12,18}(?![\d-])/g
/**
 * Account numbers (IBAN, ISO 13616): country, two check digits and up to 30 characters. A space can
 * precede each group of four characters.
 */
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g
/**
 * Social security numbers of the United States, with hyphens, without the areas and groups that are
 * never assigned.
 */
const socialSecurity = /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/
const email = /(?<![\w.+-])[\w.+-]{1,64}@((?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24})(?![\w-])/gi
/**
 * International telephone numbers (E.164), with at most one space, hyphen or point between digits.
 */
const international = /(?<![\w+])\+[1-9](?:[ .-]?\(?\d\)?){7,14}(?!\d)/
/** North American telephone numbers, with an area code and separators. */
const northAmerican = /(?<![\w.-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}(?![\w-])/

/** Domain names that belong to no person (RFC 2606 and RFC 6761). */
const reserved = /(^|\.)(example\.(com|net|org)|example|invalid|test|localhost)$/i

/**
 * Returns whether the last digit of a card number is the check digit of ISO/IEC 7812-1 (Luhn);
 * false if all digits are equal.
 */
function isCardNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '')
  if (/^(\d)\1*$/.test(digits)) return false
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/**
 * Returns whether an account number (IBAN) has the check digits of ISO/IEC 7064 (modulo 97), as ISO
 * 13616 uses them.
 */
function isAccountNumber(text: string): boolean {
  const joined = text.replaceAll(' ', '')
  if (joined.length < 15 || joined.length > 34) return false
  let rest = 0
  for (const unit of joined.slice(4) + joined.slice(0, 4)) {
    for (const digit of String(Number.parseInt(unit, 36))) rest = (rest * 10 + Number(digit)) % 97
  }
  return rest === 1
}

const hasMatch = (text: string, pattern: RegExp, isValid: (match: string) => boolean): boolean =>
  [...text.matchAll(pattern)].some(([match]) => isValid(match))

/**
 * Returns the kinds of personal data that patterns find in a text. Card and account numbers count
 * only with valid check digits. E-mail addresses under reserved domain names do not count. Names of
 * persons and postal addresses are not searched for.
 */
export function personalDataOf(text: string): ReadonlySet<PersonalDataKind> {
  const kinds = new Set<PersonalDataKind>()
  const isIdentity =
    socialSecurity.test(text) ||
    hasMatch(text, card, isCardNumber) ||
    hasMatch(text, iban, isAccountNumber)
  if (isIdentity) kinds.add('identity-number')
  const isReachable = [...text.matchAll(email)].some(([, host = '']) => !reserved.test(host))
  if (isReachable || international.test(text) || northAmerican.test(text)) kinds.add('contact')
  return kinds
}
