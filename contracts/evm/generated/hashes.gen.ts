// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'bbae0986b0a8f01296a196a8f6f08793be8e480cec98f268b6078ff0664c0ee7'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '3beb764cb1a354dfeac175b8cad15aeb8f4948e13b003b45855eb1dc6e14e354'
