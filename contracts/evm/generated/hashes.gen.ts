// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'eb749f58a1174d3d383a0a4f8a950aeb88b5ab67267b8773064cba5742a2e987'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '79562dd482676f039abee588f92e71e40364a54264f82eb9a8cab8e9c0818634'
