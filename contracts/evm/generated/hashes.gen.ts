// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '86403fa436c72178068041549b9c658175561e9c33ce94e5172e903abeac6e48'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '4d871abe6e63d01b4d50515ca3231197f927b6b6265a97eb3c9b2ee3d0c411b2'
