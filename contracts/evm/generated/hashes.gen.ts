// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '81942fc4abfe9d9a6d057a6fb21cca9e5efc58a54998009f51263d5d255eed13'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'a5d07dc7d683cffa37a2ae949eb924a00498c891e344fb85ec1b247570fe3e94'
