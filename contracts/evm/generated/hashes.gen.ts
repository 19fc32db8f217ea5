// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'c7b4300e8bee0d7cd37cb7d5a4095c820c3637352c4e46211f41dac0597cda4e'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'c16e07a3afe06e4ba7aaa67b6082c26507cfeaa0ae5c5b4ec850a0e7c4778042'
