//! The format of standard input and output: numbers of 4 bytes, lowest byte first, and byte
//! strings, each preceded by its length as such a number.

/// Reads numbers and byte strings one after the other from the input of one execution of a program;
/// panics if the input is too short.
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    pub fn number(&mut self) -> u32 {
        let (number, rest) = self.rest.split_at(4);
        self.rest = rest;
        u32::from_le_bytes(number.try_into().expect("four bytes"))
    }

    pub fn bytes(&mut self) -> &'a [u8] {
        let length = self.number() as usize;
        let (bytes, rest) = self.rest.split_at(length);
        self.rest = rest;
        bytes
    }
}

pub fn put_number(to: &mut Vec<u8>, number: u32) {
    to.extend_from_slice(&number.to_le_bytes());
}

pub fn put_bytes(to: &mut Vec<u8>, bytes: &[u8]) {
    put_number(to, bytes.len() as u32);
    to.extend_from_slice(bytes);
}
