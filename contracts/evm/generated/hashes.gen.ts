// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '7796f052a68670a1f7599be5066ca2d196252ffdaea88d97501a6c7b6a4fb7cf'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '55fa39119328d0f5861326ebbb5bdcc55ae2abfdfad4c887473e809eeff08ea5'
