//! Builds the text that a person's wallet shows and signs: docs/spec/signed-objects.md, section 3.

use crate::error::{MarketError, MarketResult};

/// The longest text, with the largest possible amount of a token, has 285 bytes.
const BYTES_MAX: usize = 288;

/// Number of decimal digits of the largest 64-bit integer.
const NUMBER_DIGITS: usize = 20;
/// Decimal places of the native asset: a lamport is 10^-9 SOL.
const NATIVE_PLACES: usize = 9;

const DAY: u64 = 86_400;

pub struct TextBuilder {
    bytes: [u8; BYTES_MAX],
    length: usize,
}

impl TextBuilder {
    pub fn new() -> Self {
        Self { bytes: [0; BYTES_MAX], length: 0 }
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    #[inline(never)]
    pub fn text(&mut self, text: &[u8]) {
        let end = self.length + text.len();
        self.bytes[self.length..end].copy_from_slice(text);
        self.length = end;
    }

    /// Appends an integer in decimal.
    pub fn number(&mut self, number: u64) {
        let digits = decimal(number);
        let first = digits.iter().position(|digit| *digit != b'0').unwrap_or(NUMBER_DIGITS - 1);
        self.text(&digits[first..]);
    }

    /// Appends an amount of the native asset in SOL, with decimal places and no trailing zeros.
    pub fn native(&mut self, base_units: u64) {
        let digits = decimal(base_units);
        let (whole, part) = digits.split_at(NUMBER_DIGITS - NATIVE_PLACES);
        let first = whole.iter().position(|digit| *digit != b'0').unwrap_or(whole.len() - 1);
        self.text(&whole[first..]);
        if let Some(last) = part.iter().rposition(|digit| *digit != b'0') {
            self.text(b".");
            self.text(&part[..last + 1]);
        }
    }

    /// Appends the date and time of a second since 1970, such as `2026-11-22 10:00:00 UTC`.
    #[inline(never)]
    pub fn time(&mut self, seconds: u64) -> MarketResult {
        let days = u32::try_from(seconds / DAY).map_err(|_| MarketError::Overflow)?;
        let second = (seconds % DAY) as u32;
        let (year, month, day) = date(days);
        self.number(year as u64);
        self.pair(b'-', month);
        self.pair(b'-', day);
        self.pair(b' ', second / 3_600);
        self.pair(b':', second / 60 % 60);
        self.pair(b':', second % 60);
        self.text(b" UTC");
        Ok(())
    }

    fn pair(&mut self, before: u8, number: u32) {
        self.text(&[before, b'0' + (number / 10) as u8, b'0' + (number % 10) as u8]);
    }

    /// Appends an account in base58, as wallets and explorers show it.
    #[inline(never)]
    pub fn account(&mut self, key: &[u8; 32]) {
        let letters = base58(key);
        // Each leading zero byte of the key gives one letter `1`; other leading `1`s are padding.
        let zeros = key.iter().take_while(|byte| **byte == 0).count();
        let first = letters.iter().position(|letter| *letter != b'1').unwrap_or(LETTERS);
        self.text(&letters[..zeros]);
        self.text(&letters[first..]);
    }

    /// Appends a hash in hex with the prefix `0x`.
    pub fn hex(&mut self, bytes: &[u8; 32]) {
        self.text(b"0x");
        self.text(&hex(bytes));
    }
}

/// Returns a hash in lower-case hex, without the prefix `0x`.
#[inline(never)]
pub fn hex(bytes: &[u8; 32]) -> [u8; 64] {
    let mut letters = [0; 64];
    for (pair, byte) in letters.chunks_exact_mut(2).zip(bytes) {
        pair[0] = nibble(byte >> 4);
        pair[1] = nibble(byte & 15);
    }
    letters
}

const ALPHABET: [u8; 58] = *b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// 58^5: a digit of this base is five letters of base58. The base fits 32 bits.
const FIVE: u64 = 58 * 58 * 58 * 58 * 58;
/// Maximum number of letters of 32 bytes in base58, rounded up to a multiple of five.
const LETTERS: usize = 45;

/// Returns 32 bytes in base58, with leading zeros (`1`) up to the full length.
#[inline(never)]
fn base58(bytes: &[u8; 32]) -> [u8; LETTERS] {
    let mut limbs = [0u32; 8];
    for (limb, part) in limbs.iter_mut().zip(bytes.chunks_exact(4)) {
        *limb = u32::from_be_bytes([part[0], part[1], part[2], part[3]]);
    }
    let mut letters = [0; LETTERS];
    for five in letters.chunks_exact_mut(5).rev() {
        let mut rest = 0;
        for limb in limbs.iter_mut() {
            let value = rest << 32 | *limb as u64;
            *limb = (value / FIVE) as u32;
            rest = value % FIVE;
        }
        for letter in five.iter_mut().rev() {
            *letter = ALPHABET[(rest % 58) as usize];
            rest /= 58;
        }
    }
    letters
}

#[inline(never)]
fn decimal(mut number: u64) -> [u8; NUMBER_DIGITS] {
    let mut digits = [b'0'; NUMBER_DIGITS];
    for digit in digits.iter_mut().rev() {
        *digit += (number % 10) as u8;
        number /= 10;
    }
    digits
}

fn nibble(value: u8) -> u8 {
    if value < 10 {
        b'0' + value
    } else {
        b'a' + value - 10
    }
}

/// Returns year, month and day of a day number since 1970. The computation begins years in March,
/// so that a leap day is the last of its year, and uses eras of 400 years, which all have the same
/// number of days.
fn date(days: u32) -> (u32, u32, u32) {
    const ERA: u32 = 146_097;
    /// Days from 1 March of the year 0 to 1 January 1970.
    const BEFORE: u32 = 719_468;
    let (era, day) = ((days + BEFORE) / ERA, (days + BEFORE) % ERA);
    let year = (day - day / 1_460 + day / 36_524 - day / (ERA - 1)) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    // Five months have 153 days, from March to July and again from August to December.
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    (400 * era + year, month, day)
}
