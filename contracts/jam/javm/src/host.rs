//! Implements the host calls that a service makes. They have the same results as those of
//! `contracts/jam/harness/host-calls.ts`.

use crate::wire::Reader;
use std::collections::BTreeMap;

const NONE: u64 = u64::MAX;
const WHAT: u64 = u64::MAX - 1;

pub struct Host {
    /// Numbers of the host calls `fetch`, `read` and `write`.
    numbers: [u32; 3],
    /// Values that `fetch` returns. The key is the kind of value and, for a kind with several
    /// values, the index of one of them.
    values: BTreeMap<(u64, u64), Vec<u8>>,
    pub storage: BTreeMap<Vec<u8>, Vec<u8>>,
}

impl Host {
    pub fn read(reader: &mut Reader) -> Self {
        let numbers = [reader.number(), reader.number(), reader.number()];
        let count = reader.number();
        let values = (0..count)
            .map(|_| {
                let place = (reader.number() as u64, reader.number() as u64);
                (place, reader.bytes().to_vec())
            })
            .collect();
        let count = reader.number();
        let storage = (0..count)
            .map(|_| (reader.bytes().to_vec(), reader.bytes().to_vec()))
            .collect();
        Self { numbers, values, storage }
    }

    /// Returns the value of register 7 after the call, or `None` if the call ends the program.
    pub fn call(&mut self, number: u32, registers: &[u64; 13], memory: &mut [u8]) -> Option<u64> {
        let [fetch, read, write] = self.numbers;
        let of = &registers[7..];
        if number == fetch {
            let value = self.values.get(&(of[3], of[4]));
            deliver(memory, value, Part { to: of[0], from: of[1], length: of[2] })
        } else if number == read {
            let key = bytes(memory, of[1], of[2])?.to_vec();
            let value = self.storage.get(&key);
            deliver(memory, value, Part { to: of[3], from: of[4], length: of[5] })
        } else if number == write {
            let key = bytes(memory, of[0], of[1])?.to_vec();
            let value = bytes(memory, of[2], of[3])?.to_vec();
            let before = self.storage.insert(key, value);
            Some(before.map_or(NONE, |value| value.len() as u64))
        } else {
            Some(WHAT)
        }
    }
}

struct Part {
    to: u64,
    from: u64,
    length: u64,
}

/// Writes the requested part of a value to memory. Returns the length of the whole value, `NONE` if
/// there is no value, or Rust's `None` if the part does not fit the memory.
fn deliver(memory: &mut [u8], value: Option<&Vec<u8>>, part: Part) -> Option<u64> {
    let Some(value) = value else { return Some(NONE) };
    let whole = value.len() as u64;
    let start = part.from.min(whole);
    let end = start.saturating_add(part.length).min(whole);
    let content = &value[start as usize..end as usize];
    if !content.is_empty() {
        let to = part.to as usize;
        memory.get_mut(to..to.checked_add(content.len())?)?.copy_from_slice(content);
    }
    Some(whole)
}

fn bytes(memory: &[u8], from: u64, length: u64) -> Option<&[u8]> {
    let from = from as usize;
    memory.get(from..from.checked_add(length as usize)?)
}
