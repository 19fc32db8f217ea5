//! Runs one program of the JAM protocol in the crate `javm`. Tests use three implementations of
//! JAM's virtual machine: typeberry's interpreter, anan-as, and this crate.
//!
//! Reads the program, its arguments and the values for its host calls from standard input. Writes
//! the program's output and the service's storage after the run to standard output.
//! `contracts/jam/harness/javm.ts` has the layout of both.
//!
//! The crate implements a later version of the Gray Paper than 0.7.2, with other memory addresses
//! and gas for whole blocks of instructions. So this file lays out memory as in version 0.7.2, and
//! tests that compare the three virtual machines do not compare gas.

mod host;
mod wire;

use host::Host;
use javm::program::deblob;
use javm::{ExitReason, Pvm};
use std::io::{self, Read, Write};
use wire::{put_bytes, put_number, Reader};

/// Gas limit of an execution, which no test reaches.
const GAS: u64 = 1 << 40;
/// Start of writable memory if the program has no read-only memory: Gray Paper, A.7.
const WRITABLE: usize = 0x2_0000;
const PAGE: usize = 4_096;
const ARGUMENTS_MAX: usize = 1 << 16;

fn main() -> io::Result<()> {
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input)?;
    let mut reader = Reader::new(&input);
    let program = reader.bytes().to_vec();
    let counter = reader.number();
    let arguments = reader.bytes().to_vec();
    let mut host = Host::read(&mut reader);
    let output = machine(&program, &arguments, counter).and_then(|vm| run(vm, &mut host));
    let mut result = Vec::new();
    put_number(&mut result, output.is_some() as u32);
    put_bytes(&mut result, &output.unwrap_or_default());
    put_number(&mut result, host.storage.len() as u32);
    for (key, value) in &host.storage {
        put_bytes(&mut result, key);
        put_bytes(&mut result, value);
    }
    io::stdout().write_all(&result)
}

/// Lays out the memory of a program: from low to high addresses writable memory, heap, stack and
/// arguments. Returns `None` for a program with read-only memory or invalid code, and for arguments
/// above `ARGUMENTS_MAX` bytes.
fn machine(program: &[u8], arguments: &[u8], counter: u32) -> Option<Pvm> {
    let number = |at: usize, bytes: usize| -> usize {
        (0..bytes).map(|byte| (program[at + byte] as usize) << (8 * byte)).sum()
    };
    let (read_only, writable) = (number(0, 3), number(3, 3));
    let (heap_pages, stack) = (number(6, 2), number(8, 3));
    // The translator (`tools/pvm`), which made the program from WebAssembly, makes no read-only
    // memory. Such memory would move the writable memory to another address.
    if read_only != 0 || arguments.len() > ARGUMENTS_MAX {
        return None;
    }
    let code_at = 11 + writable;
    let code_bytes = number(code_at, 4);
    let (code, mask, jumps) = deblob(&program[code_at + 4..code_at + 4 + code_bytes])?;
    let heap = WRITABLE + writable.div_ceil(PAGE) * PAGE;
    let stack_top = heap + heap_pages * PAGE + stack.div_ceil(PAGE) * PAGE;
    let mut memory = vec![0; stack_top + ARGUMENTS_MAX];
    memory[WRITABLE..WRITABLE + writable].copy_from_slice(&program[11..code_at]);
    memory[stack_top..stack_top + arguments.len()].copy_from_slice(arguments);
    let mut registers = [0; 13];
    registers[1] = stack_top as u64;
    registers[7] = stack_top as u64;
    registers[8] = arguments.len() as u64;
    let mut vm = Pvm::new(code, mask, jumps, registers, memory, GAS);
    vm.pc = counter;
    Some(vm)
}

/// Runs the program to its end. Returns the output, or `None` if the program does not halt.
fn run(mut vm: Pvm, host: &mut Host) -> Option<Vec<u8>> {
    loop {
        match vm.run().0 {
            ExitReason::HostCall(number) => {
                let result = host.call(number, &vm.registers, &mut vm.flat_mem)?;
                vm.registers[7] = result;
            }
            ExitReason::Halt => {
                let (from, length) = (vm.registers[7] as usize, vm.registers[8] as usize);
                return vm.flat_mem.get(from..from + length).map(<[u8]>::to_vec);
            }
            _ => return None,
        }
    }
}
