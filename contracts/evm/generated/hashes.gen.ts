// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '92bcb1686af0e69ad7a81f3933854b53d0cdc77cdffef64acf63af39bb623d6a'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '78093ffbc0498950a76359abb515e406368f4493f688de17c34cec02d3277a20'
