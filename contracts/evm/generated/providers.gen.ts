// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const providersAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "stakes",
        "type": "address",
        "internalType": "contract IStakes"
      },
      {
        "name": "models",
        "type": "address",
        "internalType": "contract IModelRegistry"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ADDRESSES_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "MODELS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IModelRegistry"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "announce",
    "inputs": [
      {
        "name": "endpoint",
        "type": "tuple",
        "internalType": "struct Endpoint",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sealKey",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "addresses",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "issuedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "expiresAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "begin",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "complete",
    "inputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      },
      {
        "name": "value",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "paid",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "exposureLimit",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "extend",
    "inputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      },
      {
        "name": "value",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "hashOffer",
    "inputs": [
      {
        "name": "offer",
        "type": "tuple",
        "internalType": "struct Offer",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "prices",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "numberOf",
    "inputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ],
    "outputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "offerAt",
    "inputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct OfferRecord",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royaltyBps0",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royaltyBps1",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "active",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "native",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "royaltyRecipient0",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "royaltyRecipient1",
            "type": "address",
            "internalType": "address"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "offerOf",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ],
    "outputs": [
      {
        "name": "record",
        "type": "tuple",
        "internalType": "struct OfferRecord",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royaltyBps0",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royaltyBps1",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "active",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "native",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "royaltyRecipient0",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "royaltyRecipient1",
            "type": "address",
            "internalType": "address"
          }
        ]
      },
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "openValue",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "value",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "begun",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "offers",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "passes",
    "inputs": [
      {
        "name": "filter",
        "type": "tuple",
        "internalType": "struct Filter",
        "components": [
          {
            "name": "completionsMin",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "stakeMin",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "timeoutBpsMax",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "flagBpsMax",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "providers",
            "type": "address[]",
            "internalType": "address[]"
          }
        ]
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "payTerms",
    "inputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      }
    ],
    "outputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct PayTerms",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "publish",
    "inputs": [
      {
        "name": "offer",
        "type": "tuple",
        "internalType": "struct Offer",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "prices",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "recordFlag",
    "inputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      },
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "paid",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "recordLock",
    "inputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "recordRating",
    "inputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      },
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "paid",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "stars",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "recordRelease",
    "inputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      },
      {
        "name": "value",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "recordTimeout",
    "inputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
      },
      {
        "name": "value",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "reputationOf",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Reputation",
        "components": [
          {
            "name": "sinceSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "completions",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "feeWeight",
            "type": "uint88",
            "internalType": "uint88"
          },
          {
            "name": "flagWeight",
            "type": "uint88",
            "internalType": "uint88"
          },
          {
            "name": "locks",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "timeouts",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "ratingSum",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "ratingWeight",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "retire",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "EndpointAnnounced",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sealKey",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "issuedAtSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "expiresAtSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "addresses",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Flagged",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OfferPublished",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "OfferHash"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "number",
        "type": "uint48",
        "indexed": false,
        "internalType": "uint48"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "input",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "cachedInput",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "output",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "image",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "second",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "request",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "feeBps",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OfferRetired",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "OfferHash"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Rated",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "stars",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "EndpointTimesInvalid",
    "inputs": [
      {
        "name": "issuedAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expiresAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "known",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "EndpointTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FeeNotCurrent",
    "inputs": [
      {
        "name": "feeBps",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "current",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotMarket",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotProvider",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferAssetNotListed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferExists",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferNotActive",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferUnknown",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoyaltiesDiffer",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeRatioExceeded",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "exposure",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const providersBytecode =
  '0x6101a0604052348015610010575f5ffd5b5060405161488d38038061488d83398101604081905261002f91610289565b6001600160a01b0383166080524660a052826100f481604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c052506001600160a01b03831660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa158015610140573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061016491906102d3565b6001600160a01b0390811661010052828116610120528181166101405260408051639de6e0c760e01b8152905191851691639de6e0c7916004808201926020929091908290030181865afa1580156101be573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101e291906102d3565b6001600160a01b0316610160816001600160a01b031681525050826001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610238573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061025c91906102d3565b6001600160a01b031661018052506102f5915050565b6001600160a01b0381168114610286575f5ffd5b50565b5f5f5f6060848603121561029b575f5ffd5b83516102a681610272565b60208501519093506102b781610272565b60408501519092506102c881610272565b809150509250925092565b5f602082840312156102e3575f5ffd5b81516102ee81610272565b9392505050565b60805160a05160c05160e051610100516101205161014051610160516101805161446f61041e5f395f81816101c401528181610a0601528181611756015281816118d201528181611c6301528181611f03015281816123a201528181612546015261281f01525f81816103b6015281816109d2015281816117220152818161189e01528181611c2f01528181611ecf0152818161236e0152818161251201526127eb01525f818161037c01528181611b3a01528181613087015261316c01525f81816105ef015281816120100152612c7301525f818161043901528181610d640152818161181b01528181611a0a015281816120e701528181612b480152612eec01525f818161033901526133cf01525f612a0101525f6129d901525f612a28015261446f5ff3fe608060405234801561000f575f5ffd5b50600436106101bb575f3560e01c8063a7fd492c116100f3578063db89c04411610093578063ea5a6c8e1161006e578063ea5a6c8e146107cb578063eba3c487146107eb578063f698da25146107fe578063fd8e185614610806575f5ffd5b8063db89c0441461065a578063dbdbe468146107a5578063e9ec4c2d146107b8575f5ffd5b8063c60e814d116100ce578063c60e814d146105ea578063c6c49b4f14610611578063d011a90114610624578063d41be22714610637575f5ffd5b8063a7fd492c146103eb578063a9b5898f14610434578063af9804f21461045b575f5ffd5b8063411557d11161015e57806365d8c3e41161013957806365d8c3e41461037757806383f665751461039e5780639de6e0c7146103b1578063a74fe191146103d8575f5ffd5b8063411557d11461033457806346ed99bb1461035b5780634f5c27a41461036e575f5ffd5b80631f2b6f23116101995780631f2b6f23146102395780632f16843c1461024c5780632f7660411461026d578063329d44b014610321575f5ffd5b80630742d8c4146101bf578063171966d7146102035780631a27d90014610224575b5f5ffd5b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b610216610211366004613841565b610844565b6040516101fa92919061392d565b61023761023236600461398f565b6109c7565b005b610237610247366004613841565b610bf4565b61025f61025a3660046139f6565b610d24565b6040519081526020016101fa565b6102e861027b3660046139f6565b600460209081525f92835260408084209091529082529020546fffffffffffffffffffffffffffffffff81169067ffffffffffffffff7001000000000000000000000000000000008204811691780100000000000000000000000000000000000000000000000090041683565b604080516fffffffffffffffffffffffffffffffff909416845267ffffffffffffffff92831660208501529116908201526060016101fa565b61023761032f366004613a43565b610ddd565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b61025f610369366004613adb565b611060565b61025f61084081565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b61025f6103ac366004613adb565b611705565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b6102376103e6366004613af5565b611717565b6103fe6103f9366004613b1f565b61188f565b6040805165ffffffffffff9590951685526001600160a01b039384166020860152919092169083015260608201526080016101fa565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b6105dd610469366004613b5e565b60408051610140810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101919091525065ffffffffffff165f9081526002602081815260409283902083516101408101855281546001600160a01b03808216835261ffff740100000000000000000000000000000000000000008304811695840195909552760100000000000000000000000000000000000000000000820485169683019690965278010000000000000000000000000000000000000000000000008104909316606082015260ff7a01000000000000000000000000000000000000000000000000000084048116151560808301527b01000000000000000000000000000000000000000000000000000000909304909216151560a08301526001810154841660c08301529182015460e08201526003820154831661010082015260049091015490911661012082015290565b6040516101fa9190613b77565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b61023761061f366004613b86565b611c24565b610237610632366004613b5e565b611ec4565b61064a610645366004613bb1565b611fd4565b60405190151581526020016101fa565b610798610668366004613bf5565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810191909152506001600160a01b03165f9081526020818152604091829020825161010081018452815463ffffffff8116825265ffffffffffff64010000000082048116948301949094526affffffffffffffffffffff6a010000000000000000000082048116958301959095527501000000000000000000000000000000000000000000900490931660608401526001810154650100000000008104831660808501526b010000000000000000000000900490911660a0830152600201546fffffffffffffffffffffffffffffffff80821660c08401527001000000000000000000000000000000009091041660e082015290565b6040516101fa9190613c17565b6102376107b3366004613af5565b612363565b6102376107c6366004613af5565b612507565b6107de6107d9366004613b5e565b61268a565b6040516101fa9190613cf3565b6102376107f9366004613d7a565b6127e0565b61025f6129d6565b61082d610814366004613841565b60016020525f908152604090205465ffffffffffff1681565b60405165ffffffffffff90911681526020016101fa565b60408051610140810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290529061089d83612a51565b65ffffffffffff81165f9081526002602081815260409283902083516101408101855281546001600160a01b03808216835261ffff740100000000000000000000000000000000000000008304811695840195909552760100000000000000000000000000000000000000000000820485169683019690965278010000000000000000000000000000000000000000000000008104909316606082015260ff7a01000000000000000000000000000000000000000000000000000084048116151560808301527b01000000000000000000000000000000000000000000000000000000909304909216151560a08301526001810154841660c08301529182015460e08201526003820154831661010082015260049091015490911661012082015294909350915050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590610a295750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15610a67576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b65ffffffffffff84165f90815260026020908152604080832080546001600160a01b031684529183905282209091610add610aa184612aa9565b84546127107401000000000000000000000000000000000000000090910461ffff166fffffffffffffffffffffffffffffffff89160204612aed565b9050610aec60ff851682613dea565b6002830180545f90610b119084906fffffffffffffffffffffffffffffffff16613e01565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550808260020160108282829054906101000a90046fffffffffffffffffffffffffffffffff16610b769190613e01565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555082546040805183815260ff8716602082015288926001600160a01b0316917fcb659395fa31a00a9409dfd2e2bd349cf0b44a679ae0377d502a448c98e6b36b910160405180910390a350505050505050565b5f60025f610c0184612a51565b65ffffffffffff16815260208101919091526040015f2080549091506001600160a01b03163314610c725780546040517f344b09040000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610a5e565b80547a010000000000000000000000000000000000000000000000000000900460ff16610cce576040517f8a6ea0d200000000000000000000000000000000000000000000000000000000815260048101839052602401610a5e565b80547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff168155604051339083907f62ef2ac6001c121b266f36d35515ccf9bb70caee08c7ccec61f9a92188a61caf905f90a35050565b6040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f91610dd49185917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa158015610dab573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610dcf9190613e29565b612c1b565b90505b92915050565b5f610deb6040850185613e44565b915050610840811115610e35576040517f859641b1000000000000000000000000000000000000000000000000000000008152600481018290526108406024820152604401610a5e565b5f8080610e456020880188613bf5565b6001600160a01b0316815260208101919091526040015f908120915080610e726080880160608901613ec3565b610e8260a0890160808a01613ec3565b600185015491935091505f9064ffffffffff1667ffffffffffffffff8416118015610ec25750610eb442610e10613edc565b8367ffffffffffffffff1611155b8015610ed75750428267ffffffffffffffff16115b8015610ef657508267ffffffffffffffff168267ffffffffffffffff16115b905080610f565760018401546040517fb02efe6a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff80861660048301528416602482015264ffffffffff9091166044820152606401610a5e565b5f610f6460208a018a613bf5565b6001600160a01b0316336001600160a01b0316148015610f82575086155b905080610fa957610fa9610f9960208b018b613bf5565b610fa28b612d04565b8a8a612e16565b6001850180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001664ffffffffff8616179055610ff1610fec60208b018b613bf5565b612e73565b610ffe60208a018a613bf5565b6001600160a01b03167fb020942d20c2db0bacbc110ea65ee1179a0267c743f9229e1a7ceff0f69bb51160208b0135868661103c60408f018f613e44565b60405161104d959493929190613eef565b60405180910390a2505050505050505050565b5f61106e6020830183613bf5565b6001600160a01b0316336001600160a01b0316146110d957336110946020840184613bf5565b6040517f344b09040000000000000000000000000000000000000000000000000000000081526001600160a01b03928316600482015291166024820152604401610a5e565b6110e282612ee0565b6110eb82611705565b5f8181526001602052604090205490915065ffffffffffff161561113e576040517f4cea99c200000000000000000000000000000000000000000000000000000000815260048101829052602401610a5e565b600380545f919082906111589065ffffffffffff16613f64565b825465ffffffffffff8083166101009490940a848102910219909116179092555f8481526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000169093179092558051610140810190915291925081906111ce90860186613bf5565b6001600160a01b031681526020016111ee61014086016101208701613fa6565b61ffff16815260200161120961018086016101608701613fa6565b61ffff1681526020016112246101c086016101a08701613fa6565b61ffff168152600160208201526040908101905f906112499060608801908801613bf5565b6001600160a01b03161481526020016112686060860160408701613bf5565b6001600160a01b031681526020858101359082015260400161129261016086016101408701613bf5565b6001600160a01b031681526020016112b26101a086016101808701613bf5565b6001600160a01b0390811690915265ffffffffffff83165f90815260026020818152604080842086518154888501519389015160608a015160808b015160a08c015115157b01000000000000000000000000000000000000000000000000000000027fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff9115157a01000000000000000000000000000000000000000000000000000002919091167fffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffff61ffff9384167801000000000000000000000000000000000000000000000000027fffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff95851676010000000000000000000000000000000000000000000002959095167fffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffffff9490991674010000000000000000000000000000000000000000027fffffffffffffffffffff00000000000000000000000000000000000000000000909616968d169690961794909417919091169590951717919091161791909117815560c0860151600180830180549288167fffffffffffffffffffffffff000000000000000000000000000000000000000093841617905560e08801519483019490945561010087015160038301805491881691831691909117905561012090960151600491820180549190961696169590951790935592916114de90870187613bf5565b6001600160a01b03166001600160a01b031681526020019081526020015f205f8560400160208101906115119190613bf5565b6001600160a01b0316815260208101919091526040015f20805460189061155f9084907801000000000000000000000000000000000000000000000000900467ffffffffffffffff16613fc1565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555061159a835f016020810190610fec9190613bf5565b602083018035906115ab9085613bf5565b6001600160a01b0316837f8ce5f33eabb1680e4420326827857adc4ba31499e5c654e29d80e72b86bc0e5c846115e76060890160408a01613bf5565b6115f760808a0160608b01613fe1565b61160760a08b0160808c01613fe1565b61161760c08c0160a08d01613fe1565b61162760e08d0160c08e01613fe1565b6116386101008e0160e08f01613fe1565b8d60600160a001602081019061164e9190613fe1565b8e6101200160208101906116629190613fa6565b8f6101c00160208101906116769190613ec3565b6040805165ffffffffffff909b168b526001600160a01b0390991660208b01526fffffffffffffffffffffffffffffffff978816988a01989098529486166060890152928516608088015290841660a0870152831660c08601529190911660e084015261ffff1661010083015267ffffffffffffffff166101208201526101400160405180910390a450919050565b5f610dd7611712836132c9565b6132fd565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906117795750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156117b2576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a5e565b65ffffffffffff82165f908152600260205260408120906117d282612aa9565b82546040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0380841660048301529293506118899291821691849187917f0000000000000000000000000000000000000000000000000000000000000000169063dcf1a1c990602401602060405180830381865afa158015611860573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118849190613e29565b613346565b50505050565b5f808080336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906118f55750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b1561192e576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a5e565b61193787612a51565b65ffffffffffff81165f9081526002602052604090208054919550907a010000000000000000000000000000000000000000000000000000900460ff166119ad576040517f8a6ea0d200000000000000000000000000000000000000000000000000000000815260048101899052602401610a5e565b80546001600160a01b03166119c182612aa9565b60028301546040517f6174e2030000000000000000000000000000000000000000000000000000000081526001600160a01b03808416600483015293975091955093505f9182917f000000000000000000000000000000000000000000000000000000000000000090911690636174e203906024016040805180830381865afa158015611a50573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a749190613ffc565b8454919350915061ffff808416740100000000000000000000000000000000000000009092041614611afb5782546040517ffac9eb980000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910461ffff908116600483015283166024820152604401610a5e565b6040517fea554722000000000000000000000000000000000000000000000000000000008152600481018590526001600160a01b038a811660248301527f0000000000000000000000000000000000000000000000000000000000000000169063ea554722906044015f6040518083038186803b158015611b7a575f5ffd5b505afa158015611b8c573d5f5f3e3d5ffd5b50505050611b9c86868a84613346565b6001600160a01b038681165f908152600460209081526040808320938916835292905220805460019190601090611bf2908490700100000000000000000000000000000000900467ffffffffffffffff16613fc1565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555050505093509350935093565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611c865750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611cbf576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a5e565b65ffffffffffff83165f908152600260205260408120805490919081906001600160a01b0316611cee84612aa9565b6001600160a01b038083165f908152600460209081526040808320938516835292905290812080549395509193508792611d3b9084906fffffffffffffffffffffffffffffffff16614029565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550836fffffffffffffffffffffffffffffffff165f03611d9257505050505050565b6001600160a01b0382165f9081526020819052604081208454909190611dee9084906127107401000000000000000000000000000000000000000090910461ffff166fffffffffffffffffffffffffffffffff8a160204612aed565b82549091506001908390600490611e16908490640100000000900465ffffffffffff16614051565b92506101000a81548165ffffffffffff021916908365ffffffffffff160217905550611e7381835f01600a9054906101000a90046affffffffffffffffffffff166affffffffffffffffffffff16611e6e9190613edc565b613537565b82546affffffffffffffffffffff919091166a0100000000000000000000027fffffffffffffffffffffff0000000000000000000000ffffffffffffffffffff90911617909155505050505b505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611f265750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611f5f576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a5e565b65ffffffffffff8082165f908152600260209081526040808320546001600160a01b031683529082905290206001908101805491929091600591611faf9185916501000000000090910416614051565b92506101000a81548165ffffffffffff021916908365ffffffffffff16021790555050565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015612055573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120799190613e29565b6fffffffffffffffffffffffffffffffff16905061209d6040850160208601613fe1565b6fffffffffffffffffffffffffffffffff1681108061215f57506040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061211d9060059060040161409c565b602060405180830381865afa158015612138573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061215c91906140db565b81105b1561216d575f915050610dd7565b6001600160a01b0383165f908152602081815260409091209061219290860186613ec3565b815467ffffffffffffffff9190911664010000000090910465ffffffffffff1610156121c2575f92505050610dd7565b60018101545f906121ed90612710906b010000000000000000000000900465ffffffffffff16613dea565b90506121ff6060870160408801613fa6565b60018301546122239161ffff169065010000000000900465ffffffffffff16613dea565b811115612235575f9350505050610dd7565b81545f9061226c9061271090750100000000000000000000000000000000000000000090046affffffffffffffffffffff16613dea565b905061227e6080880160608901613fa6565b83546122a99161ffff16906a010000000000000000000090046affffffffffffffffffffff16613dea565b8111156122bc575f945050505050610dd7565b6122c960808801886140f2565b90505f036122de576001945050505050610dd7565b5f5b6122ed60808901896140f2565b9050811015612356576001600160a01b03871661230d60808a018a6140f2565b8381811061231d5761231d614156565b90506020020160208101906123329190613bf5565b6001600160a01b03160361234e57600195505050505050610dd7565b6001016122e0565b505f979650505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906123c55750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156123fe576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a5e565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b0316845260049092528220909183919061243984612aa9565b6001600160a01b0316815260208101919091526040015f90812080549091906124759084906fffffffffffffffffffffffffffffffff16614029565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555080546001600160a01b03165f908152602081905260409020600190810180546005906124e090849065ffffffffffff6501000000000090910416614183565b92506101000a81548165ffffffffffff021916908365ffffffffffff160217905550505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906125695750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156125a2576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a5e565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b031684526004909252822090918391906125dd84612aa9565b6001600160a01b0316815260208101919091526040015f90812080549091906126199084906fffffffffffffffffffffffffffffffff16614029565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555080546001600160a01b03165f90815260208190526040902060019081018054600b906124e090849065ffffffffffff6b01000000000000000000000090910416614051565b6126d56040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b65ffffffffffff82165f908152600260205260409081902080546001600160a01b038116845274010000000000000000000000000000000000000000900461ffff169183019190915261272781612aa9565b6001600160a01b03166020830152805461ffff7601000000000000000000000000000000000000000000008204811691780100000000000000000000000000000000000000000000000090041681156127a4576040805180820190915260038401546001600160a01b0316815261ffff8316602082015260608501525b61ffff8116156127d8576040805180820190915260048401546001600160a01b0316815261ffff8216602082015260808501525b505050919050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906128425750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b1561287b576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a5e565b65ffffffffffff84165f90815260026020908152604080832080546001600160a01b0316845291839052822090916128b5610aa184612aa9565b82549091505f906128f190611e6e908490750100000000000000000000000000000000000000000090046affffffffffffffffffffff16613edc565b83549091506affffffffffffffffffffff6a0100000000000000000000909104811690821611612921578061293f565b82546a010000000000000000000090046affffffffffffffffffffff165b83546affffffffffffffffffffff9190911675010000000000000000000000000000000000000000000274ffffffffffffffffffffffffffffffffffffffffff9091161783558354604080518481526020810188905289926001600160a01b0316917fa47fa2f63dbb76f62c8892e5d69121a3b32ead6102363c1059eb875033305165910160405180910390a35050505050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603612a2357507f000000000000000000000000000000000000000000000000000000000000000090565b612a4c7f0000000000000000000000000000000000000000000000000000000000000000613562565b905090565b5f8181526001602052604081205465ffffffffffff1690819003612aa4576040517f89e7c39a00000000000000000000000000000000000000000000000000000000815260048101839052602401610a5e565b919050565b80545f907b01000000000000000000000000000000000000000000000000000000900460ff16612ae65760018201546001600160a01b0316610dd7565b5f92915050565b5f816fffffffffffffffffffffffffffffffff165f03612b0e57505f610dd7565b6040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa158015612b8f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bb39190613e29565b6fffffffffffffffffffffffffffffffff1690508015612c0457612bff81612bf5670de0b6b3a76400006fffffffffffffffffffffffffffffffff8716613dea565b611e6e91906141a1565b612c06565b5f5b6affffffffffffffffffffff16949350505050565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f91670de0b6b3a7640000916fffffffffffffffffffffffffffffffff8516917f0000000000000000000000000000000000000000000000000000000000000000909116906325dcc2ee90602401602060405180830381865afa158015612cba573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612cde9190613e29565b6fffffffffffffffffffffffffffffffff16612cfa9190613dea565b610dd491906141a1565b5f7f8365b362bd1d903157edb2bf08a6ff3c5e756de703424cb04fc2d1540abb2d7f612d336020840184613bf5565b60208401356002612d476040870187613e44565b604051612d559291906141d9565b602060405180830381855afa158015612d70573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612d9391906140db565b612da36080870160608801613ec3565b612db360a0880160808901613ec3565b6040805160208101979097526001600160a01b03909516948601949094526060850192909252608084015267ffffffffffffffff90811660a08401521660c082015260e0015b604051602081830303815290604052805190602001209050919050565b612e22848484846135f9565b6118895783612e30846132fd565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b0390921660048301526024820152604401610a5e565b6001600160a01b0381165f9081526020819052604081205463ffffffff169003612edd576001600160a01b0381165f90815260208190526040902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000164263ffffffff161790555b50565b5f806001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016636174e203612f216060860160408701613bf5565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b0390911660048201526024016040805180830381865afa158015612f7a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f9e9190613ffc565b909250905061ffff8216612fba61014085016101208601613fa6565b61ffff161461301657612fd561014084016101208501613fa6565b6040517ffac9eb9800000000000000000000000000000000000000000000000000000000815261ffff91821660048201529083166024820152604401610a5e565b806fffffffffffffffffffffffffffffffff165f0361307d5761303f6060840160408501613bf5565b6040517fefc4c7450000000000000000000000000000000000000000000000000000000081526001600160a01b039091166004820152602401610a5e565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea554722602085018035906130bd9087613bf5565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b158015613118575f5ffd5b505afa15801561312a573d5f5f3e3d5ffd5b50506040517f9c1234d5000000000000000000000000000000000000000000000000000000008152602086013560048201525f92508291506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690639c1234d590602401608060405180830381865afa1580156131b1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906131d59190614270565b815191935091505f906001600160a01b03166131f961016088016101408901613bf5565b6001600160a01b031614801561322b5750602083015161ffff1661322561018088016101608901613fa6565b61ffff16145b801561325a575081516001600160a01b031661324f6101a088016101808901613bf5565b6001600160a01b0316145b80156132825750602082015161ffff1661327c6101c088016101a08901613fa6565b61ffff16145b9050806132c1576040517f85afceea00000000000000000000000000000000000000000000000000000000815260208701356004820152602401610a5e565b505050505050565b5f7f05f17f856632c2e280b41809e36a8edf18e69a92588e0ba15cc72e71df0ef96682604051602001612df99291906142d6565b5f5f6133076129d6565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b6001600160a01b038085165f90815260046020908152604080832093871683529290529081205461338a9084906fffffffffffffffffffffffffffffffff16613e01565b6040517f2272d9b90000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015286811660248301529192505f917f00000000000000000000000000000000000000000000000000000000000000001690632272d9b990604401602060405180830381865afa158015613414573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134389190613e29565b6fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff166134679190613edc565b90505f6134748785612c1b565b9050808211156134c9576040517f972a97a10000000000000000000000000000000000000000000000000000000081526001600160a01b03881660048201526024810183905260448101829052606401610a5e565b50506001600160a01b039485165f908152600460209081526040808320969097168252949094529390922080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff909416939093179092555050565b5f6affffffffffffffffffffff82116135505781610dd7565b6affffffffffffffffffffff92915050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001612df9565b5f5f613604856132fd565b90505f5f613613838787613691565b5090925090505f81600381111561362c5761362c61406f565b14801561364a5750876001600160a01b0316826001600160a01b0316145b1561365b5760019350505050613689565b876001600160a01b03163b5f03613677575f9350505050613689565b613683888488886136d8565b93505050505b949350505050565b5f808060418490036136c5578435602086013560408701355f1a6136b78982858561375b565b9550955095505050506136cf565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561379457505f91506003905082613837565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156137e5573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b03811661382e57505f925060019150829050613837565b92505f91508190505b9450945094915050565b5f60208284031215613851575f5ffd5b5035919050565b80516001600160a01b03168252602081015161387a602084018261ffff169052565b506040810151613890604084018261ffff169052565b5060608101516138a6606084018261ffff169052565b5060808101516138ba608084018215159052565b5060a08101516138ce60a084018215159052565b5060c08101516138e960c08401826001600160a01b03169052565b5060e081015160e08301526101008101516139106101008401826001600160a01b03169052565b50610120810151611ebf6101208401826001600160a01b03169052565b610160810161393c8285613858565b65ffffffffffff83166101408301529392505050565b803565ffffffffffff81168114612aa4575f5ffd5b6fffffffffffffffffffffffffffffffff81168114612edd575f5ffd5b8035612aa481613967565b5f5f5f5f608085870312156139a2575f5ffd5b6139ab85613952565b93506020850135925060408501356139c281613967565b9150606085013560ff811681146139d7575f5ffd5b939692955090935050565b6001600160a01b0381168114612edd575f5ffd5b5f5f60408385031215613a07575f5ffd5b8235613a12816139e2565b91506020830135613a22816139e2565b809150509250929050565b5f60a08284031215613a3d575f5ffd5b50919050565b5f5f5f60408486031215613a55575f5ffd5b833567ffffffffffffffff811115613a6b575f5ffd5b613a7786828701613a2d565b935050602084013567ffffffffffffffff811115613a93575f5ffd5b8401601f81018613613aa3575f5ffd5b803567ffffffffffffffff811115613ab9575f5ffd5b866020828401011115613aca575f5ffd5b939660209190910195509293505050565b5f6101e0828403128015613aed575f5ffd5b509092915050565b5f5f60408385031215613b06575f5ffd5b613b0f83613952565b91506020830135613a2281613967565b5f5f5f60608486031215613b31575f5ffd5b833592506020840135613b43816139e2565b91506040840135613b5381613967565b809150509250925092565b5f60208284031215613b6e575f5ffd5b610dd482613952565b6101408101610dd78284613858565b5f5f5f60608486031215613b98575f5ffd5b613ba184613952565b92506020840135613b4381613967565b5f5f60408385031215613bc2575f5ffd5b823567ffffffffffffffff811115613bd8575f5ffd5b613be485828601613a2d565b9250506020830135613a22816139e2565b5f60208284031215613c05575f5ffd5b8135613c10816139e2565b9392505050565b5f6101008201905063ffffffff835116825265ffffffffffff60208401511660208301526affffffffffffffffffffff60408401511660408301526060830151613c7060608401826affffffffffffffffffffff169052565b506080830151613c8a608084018265ffffffffffff169052565b5060a0830151613ca460a084018265ffffffffffff169052565b5060c0830151613cc860c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151613cec60e08401826fffffffffffffffffffffffffffffffff169052565b5092915050565b5f60e0820190506001600160a01b0383511682526001600160a01b03602084015116602083015261ffff60408401511660408301526060830151613d51606084018280516001600160a01b0316825260209081015161ffff16910152565b50608083015180516001600160a01b031660a0840152602081015161ffff1660c0840152613cec565b5f5f5f5f60808587031215613d8d575f5ffd5b613d9685613952565b9350602085013592506040850135613dad81613967565b9396929550929360600135925050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082028115828204841417610dd757610dd7613dbd565b6fffffffffffffffffffffffffffffffff8181168382160190811115610dd757610dd7613dbd565b5f60208284031215613e39575f5ffd5b8151613c1081613967565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613e77575f5ffd5b83018035915067ffffffffffffffff821115613e91575f5ffd5b602001915036819003821315613ea5575f5ffd5b9250929050565b803567ffffffffffffffff81168114612aa4575f5ffd5b5f60208284031215613ed3575f5ffd5b610dd482613eac565b80820180821115610dd757610dd7613dbd565b85815267ffffffffffffffff8516602082015267ffffffffffffffff8416604082015260806060820152816080820152818360a08301375f81830160a090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0160101949350505050565b5f65ffffffffffff821665ffffffffffff8103613f8357613f83613dbd565b60010192915050565b61ffff81168114612edd575f5ffd5b8035612aa481613f8c565b5f60208284031215613fb6575f5ffd5b8135613c1081613f8c565b67ffffffffffffffff8181168382160190811115610dd757610dd7613dbd565b5f60208284031215613ff1575f5ffd5b8135613c1081613967565b5f5f6040838503121561400d575f5ffd5b825161401881613f8c565b6020840151909250613a2281613967565b6fffffffffffffffffffffffffffffffff8281168282160390811115610dd757610dd7613dbd565b65ffffffffffff8181168382160190811115610dd757610dd7613dbd565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60208101601583106140d5577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b91905290565b5f602082840312156140eb575f5ffd5b5051919050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614125575f5ffd5b83018035915067ffffffffffffffff82111561413f575f5ffd5b6020019150600581901b3603821315613ea5575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b65ffffffffffff8281168282160390811115610dd757610dd7613dbd565b5f826141d4577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b818382375f9101908152919050565b5f604082840312156141f8575f5ffd5b6040516040810181811067ffffffffffffffff82111715614240577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b80604052508091508251614253816139e2565b8152602083015161426381613f8c565b6020919091015292915050565b5f5f60808385031215614281575f5ffd5b61428b84846141e8565b915061429a84604085016141e8565b90509250929050565b80356142ae816139e2565b6001600160a01b0316825260208101356142c781613f8c565b61ffff81166020840152505050565b828152610200810182356142e9816139e2565b6001600160a01b0316602083810191909152830135604080840191909152830135614313816139e2565b6001600160a01b038116606084015250606083013561433181613967565b6fffffffffffffffffffffffffffffffff8116608084015250608083013561435881613967565b6fffffffffffffffffffffffffffffffff811660a08401525060a083013561437f81613967565b6fffffffffffffffffffffffffffffffff811660c08401525060c08301356143a681613967565b6fffffffffffffffffffffffffffffffff811660e0840152506143cb60e08401613984565b6fffffffffffffffffffffffffffffffff8116610100840152506143f26101008401613984565b6fffffffffffffffffffffffffffffffff8116610120840152506144196101208401613f9b565b61ffff811661014084015250614437610160830161014085016142a3565b6144496101a0830161018085016142a3565b6144566101c08401613eac565b67ffffffffffffffff81166101e084015250939250505056'
