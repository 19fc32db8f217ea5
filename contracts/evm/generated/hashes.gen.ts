// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '450bd12d906139c55cb72d79860b2c3ac744824d150950d333f337360db87868'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '785a511c0c83fc280534862c74725777476fca04d9970983d302aad1e730ede3'
