// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '4f94e387fe20ccef790fb921ac3be0db5fe2f8afb6ea4d3882d3c54192410bff'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '43943d0675a76dbb0398d6710e8e561624f36f3d428ed839ddcefd311a9ab66a'
