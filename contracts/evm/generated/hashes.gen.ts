// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '865f6ac4984265f2fc476551a4c577007e3305dff0c55675b8de264e7ff9fc3a'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '687565bb9054323dbe7f7138882b7dc4ae4140641ef73898d4b20feb238a4fcb'
