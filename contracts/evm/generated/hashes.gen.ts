// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '86613f89d24955698a1a2398baf4c7e813efc585aac2550a6490a4ab1dd10404'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '478de7a32ab19fbe54ce6e8c1d69bd428e0f81d9d021abc33ff2dd055ae4de88'
