// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'caa5a4f7be73a627b263cda02e320239c6cadeee516abf785d1be750c1dac3f4'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'b24c6b8449e08d95feec190d06d3c14d9162d747badf0cbe218bcfbaed08d08c'
