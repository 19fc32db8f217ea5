// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'ae96f53d41cf629af5c8adb9b34d04b3c06d8a0e44ab9551467699c6af8cd717'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '9f57150c3460f49c260e7123d12c1a94c3f5e376fa58e081a3104f1ba766ffed'
