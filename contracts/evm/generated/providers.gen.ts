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
      },
      {
        "name": "probation",
        "type": "bool",
        "internalType": "bool"
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
  '0x6101a0604052348015610010575f5ffd5b506040516148fa3803806148fa83398101604081905261002f91610289565b6001600160a01b0383166080524660a052826100f481604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c052506001600160a01b03831660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa158015610140573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061016491906102d3565b6001600160a01b0390811661010052828116610120528181166101405260408051639de6e0c760e01b8152905191851691639de6e0c7916004808201926020929091908290030181865afa1580156101be573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101e291906102d3565b6001600160a01b0316610160816001600160a01b031681525050826001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610238573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061025c91906102d3565b6001600160a01b031661018052506102f5915050565b6001600160a01b0381168114610286575f5ffd5b50565b5f5f5f6060848603121561029b575f5ffd5b83516102a681610272565b60208501519093506102b781610272565b60408501519092506102c881610272565b809150509250925092565b5f602082840312156102e3575f5ffd5b81516102ee81610272565b9392505050565b60805160a05160c05160e05161010051610120516101405161016051610180516144dc61041e5f395f81816101c401528181610a1001528181611760015281816118dd01528181611cbc01528181611f5c015281816123fb0152818161259f015261287801525f81816103b6015281816109dc0152818161172c015281816118a901528181611c8801528181611f28015281816123c70152818161256b015261284401525f818161037c01528181611b49015281816130e201526131c701525f81816105f9015281816120690152612ccc01525f818161044301528181610d6e0152818161182501528181611a170152818161214001528181612ba10152612f4501525f8181610339015261342a01525f612a5a01525f612a3201525f612a8101526144dc5ff3fe608060405234801561000f575f5ffd5b50600436106101bb575f3560e01c8063a7fd492c116100f3578063db89c04411610093578063ea5a6c8e1161006e578063ea5a6c8e146107d5578063eba3c487146107f5578063f698da2514610808578063fd8e185614610810575f5ffd5b8063db89c04414610664578063dbdbe468146107af578063e9ec4c2d146107c2575f5ffd5b8063c60e814d116100ce578063c60e814d146105f4578063c6c49b4f1461061b578063d011a9011461062e578063d41be22714610641575f5ffd5b8063a7fd492c146103eb578063a9b5898f1461043e578063af9804f214610465575f5ffd5b8063411557d11161015e57806365d8c3e41161013957806365d8c3e41461037757806383f665751461039e5780639de6e0c7146103b1578063a74fe191146103d8575f5ffd5b8063411557d11461033457806346ed99bb1461035b5780634f5c27a41461036e575f5ffd5b80631f2b6f23116101995780631f2b6f23146102395780632f16843c1461024c5780632f7660411461026d578063329d44b014610321575f5ffd5b80630742d8c4146101bf578063171966d7146102035780631a27d90014610224575b5f5ffd5b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b61021661021136600461389c565b61084e565b6040516101fa929190613988565b6102376102323660046139ea565b6109d1565b005b61023761024736600461389c565b610bfe565b61025f61025a366004613a51565b610d2e565b6040519081526020016101fa565b6102e861027b366004613a51565b600460209081525f92835260408084209091529082529020546fffffffffffffffffffffffffffffffff81169067ffffffffffffffff7001000000000000000000000000000000008204811691780100000000000000000000000000000000000000000000000090041683565b604080516fffffffffffffffffffffffffffffffff909416845267ffffffffffffffff92831660208501529116908201526060016101fa565b61023761032f366004613a9e565b610de7565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b61025f610369366004613b36565b61106a565b61025f61084081565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b61025f6103ac366004613b36565b61170f565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b6102376103e6366004613b50565b611721565b6103fe6103f9366004613b7a565b611899565b6040805165ffffffffffff9690961686526001600160a01b039485166020870152929093169184019190915260608301521515608082015260a0016101fa565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b6105e7610473366004613bb9565b60408051610140810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101919091525065ffffffffffff165f9081526002602081815260409283902083516101408101855281546001600160a01b03808216835261ffff740100000000000000000000000000000000000000008304811695840195909552760100000000000000000000000000000000000000000000820485169683019690965278010000000000000000000000000000000000000000000000008104909316606082015260ff7a01000000000000000000000000000000000000000000000000000084048116151560808301527b01000000000000000000000000000000000000000000000000000000909304909216151560a08301526001810154841660c08301529182015460e08201526003820154831661010082015260049091015490911661012082015290565b6040516101fa9190613bd2565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b610237610629366004613be1565b611c7d565b61023761063c366004613bb9565b611f1d565b61065461064f366004613c0c565b61202d565b60405190151581526020016101fa565b6107a2610672366004613c50565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810191909152506001600160a01b03165f9081526020818152604091829020825161010081018452815463ffffffff8116825265ffffffffffff64010000000082048116948301949094526affffffffffffffffffffff6a010000000000000000000082048116958301959095527501000000000000000000000000000000000000000000900490931660608401526001810154650100000000008104831660808501526b010000000000000000000000900490911660a0830152600201546fffffffffffffffffffffffffffffffff80821660c08401527001000000000000000000000000000000009091041660e082015290565b6040516101fa9190613c72565b6102376107bd366004613b50565b6123bc565b6102376107d0366004613b50565b612560565b6107e86107e3366004613bb9565b6126e3565b6040516101fa9190613d4e565b610237610803366004613dd5565b612839565b61025f612a2f565b61083761081e36600461389c565b60016020525f908152604090205465ffffffffffff1681565b60405165ffffffffffff90911681526020016101fa565b60408051610140810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052906108a783612aaa565b65ffffffffffff81165f9081526002602081815260409283902083516101408101855281546001600160a01b03808216835261ffff740100000000000000000000000000000000000000008304811695840195909552760100000000000000000000000000000000000000000000820485169683019690965278010000000000000000000000000000000000000000000000008104909316606082015260ff7a01000000000000000000000000000000000000000000000000000084048116151560808301527b01000000000000000000000000000000000000000000000000000000909304909216151560a08301526001810154841660c08301529182015460e08201526003820154831661010082015260049091015490911661012082015294909350915050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590610a335750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15610a71576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b65ffffffffffff84165f90815260026020908152604080832080546001600160a01b031684529183905282209091610ae7610aab84612b02565b84546127107401000000000000000000000000000000000000000090910461ffff166fffffffffffffffffffffffffffffffff89160204612b46565b9050610af660ff851682613e45565b6002830180545f90610b1b9084906fffffffffffffffffffffffffffffffff16613e5c565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550808260020160108282829054906101000a90046fffffffffffffffffffffffffffffffff16610b809190613e5c565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555082546040805183815260ff8716602082015288926001600160a01b0316917fcb659395fa31a00a9409dfd2e2bd349cf0b44a679ae0377d502a448c98e6b36b910160405180910390a350505050505050565b5f60025f610c0b84612aaa565b65ffffffffffff16815260208101919091526040015f2080549091506001600160a01b03163314610c7c5780546040517f344b09040000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610a68565b80547a010000000000000000000000000000000000000000000000000000900460ff16610cd8576040517f8a6ea0d200000000000000000000000000000000000000000000000000000000815260048101839052602401610a68565b80547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff168155604051339083907f62ef2ac6001c121b266f36d35515ccf9bb70caee08c7ccec61f9a92188a61caf905f90a35050565b6040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f91610dde9185917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa158015610db5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610dd99190613e84565b612c74565b90505b92915050565b5f610df56040850185613e9f565b915050610840811115610e3f576040517f859641b1000000000000000000000000000000000000000000000000000000008152600481018290526108406024820152604401610a68565b5f8080610e4f6020880188613c50565b6001600160a01b0316815260208101919091526040015f908120915080610e7c6080880160608901613f1e565b610e8c60a0890160808a01613f1e565b600185015491935091505f9064ffffffffff1667ffffffffffffffff8416118015610ecc5750610ebe42610e10613f37565b8367ffffffffffffffff1611155b8015610ee15750428267ffffffffffffffff16115b8015610f0057508267ffffffffffffffff168267ffffffffffffffff16115b905080610f605760018401546040517fb02efe6a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff80861660048301528416602482015264ffffffffff9091166044820152606401610a68565b5f610f6e60208a018a613c50565b6001600160a01b0316336001600160a01b0316148015610f8c575086155b905080610fb357610fb3610fa360208b018b613c50565b610fac8b612d5d565b8a8a612e6f565b6001850180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001664ffffffffff8616179055610ffb610ff660208b018b613c50565b612ecc565b61100860208a018a613c50565b6001600160a01b03167fb020942d20c2db0bacbc110ea65ee1179a0267c743f9229e1a7ceff0f69bb51160208b0135868661104660408f018f613e9f565b604051611057959493929190613f4a565b60405180910390a2505050505050505050565b5f6110786020830183613c50565b6001600160a01b0316336001600160a01b0316146110e3573361109e6020840184613c50565b6040517f344b09040000000000000000000000000000000000000000000000000000000081526001600160a01b03928316600482015291166024820152604401610a68565b6110ec82612f39565b6110f58261170f565b5f8181526001602052604090205490915065ffffffffffff1615611148576040517f4cea99c200000000000000000000000000000000000000000000000000000000815260048101829052602401610a68565b600380545f919082906111629065ffffffffffff16613fbf565b825465ffffffffffff8083166101009490940a848102910219909116179092555f8481526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000169093179092558051610140810190915291925081906111d890860186613c50565b6001600160a01b031681526020016111f861014086016101208701614001565b61ffff16815260200161121361018086016101608701614001565b61ffff16815260200161122e6101c086016101a08701614001565b61ffff168152600160208201526040908101905f906112539060608801908801613c50565b6001600160a01b03161481526020016112726060860160408701613c50565b6001600160a01b031681526020858101359082015260400161129c61016086016101408701613c50565b6001600160a01b031681526020016112bc6101a086016101808701613c50565b6001600160a01b0390811690915265ffffffffffff83165f90815260026020818152604080842086518154888501519389015160608a015160808b015160a08c015115157b01000000000000000000000000000000000000000000000000000000027fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff9115157a01000000000000000000000000000000000000000000000000000002919091167fffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffff61ffff9384167801000000000000000000000000000000000000000000000000027fffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff95851676010000000000000000000000000000000000000000000002959095167fffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffffff9490991674010000000000000000000000000000000000000000027fffffffffffffffffffff00000000000000000000000000000000000000000000909616968d169690961794909417919091169590951717919091161791909117815560c0860151600180830180549288167fffffffffffffffffffffffff000000000000000000000000000000000000000093841617905560e08801519483019490945561010087015160038301805491881691831691909117905561012090960151600491820180549190961696169590951790935592916114e890870187613c50565b6001600160a01b03166001600160a01b031681526020019081526020015f205f85604001602081019061151b9190613c50565b6001600160a01b0316815260208101919091526040015f2080546018906115699084907801000000000000000000000000000000000000000000000000900467ffffffffffffffff1661401c565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055506115a4835f016020810190610ff69190613c50565b602083018035906115b59085613c50565b6001600160a01b0316837f8ce5f33eabb1680e4420326827857adc4ba31499e5c654e29d80e72b86bc0e5c846115f16060890160408a01613c50565b61160160808a0160608b0161403c565b61161160a08b0160808c0161403c565b61162160c08c0160a08d0161403c565b61163160e08d0160c08e0161403c565b6116426101008e0160e08f0161403c565b8d60600160a0016020810190611658919061403c565b8e61012001602081019061166c9190614001565b8f6101c00160208101906116809190613f1e565b6040805165ffffffffffff909b168b526001600160a01b0390991660208b01526fffffffffffffffffffffffffffffffff978816988a01989098529486166060890152928516608088015290841660a0870152831660c08601529190911660e084015261ffff1661010083015267ffffffffffffffff166101208201526101400160405180910390a450919050565b5f610de161171c83613324565b613358565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906117835750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156117bc576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a68565b65ffffffffffff82165f908152600260205260408120906117dc82612b02565b82546040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0380841660048301529293506118939291821691849187917f0000000000000000000000000000000000000000000000000000000000000000169063dcf1a1c990602401602060405180830381865afa15801561186a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061188e9190613e84565b6133a1565b50505050565b5f80808080336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906119005750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611939576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a68565b61194288612aaa565b65ffffffffffff81165f9081526002602052604090208054919650907a010000000000000000000000000000000000000000000000000000900460ff166119b8576040517f8a6ea0d2000000000000000000000000000000000000000000000000000000008152600481018a9052602401610a68565b80546001600160a01b03166119cc82612b02565b60028301546040517f6174e2030000000000000000000000000000000000000000000000000000000081526001600160a01b03808416600483015293985091965094505f91829182917f00000000000000000000000000000000000000000000000000000000000000001690636174e20390602401606060405180830381865afa158015611a5c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a809190614057565b8654929550909350915061ffff808516740100000000000000000000000000000000000000009092041614611b0a5783546040517ffac9eb980000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910461ffff908116600483015284166024820152604401610a68565b6040517fea554722000000000000000000000000000000000000000000000000000000008152600481018790526001600160a01b038c811660248301527f0000000000000000000000000000000000000000000000000000000000000000169063ea554722906044015f6040518083038186803b158015611b89575f5ffd5b505afa158015611b9b573d5f5f3e3d5ffd5b50505050611bab88888c856133a1565b6001600160a01b038881165f908152600460209081526040808320938b16835292905220805460019190601090611c01908490700100000000000000000000000000000000900467ffffffffffffffff1661401c565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055508061ffff165f5f8a6001600160a01b03166001600160a01b031681526020019081526020015f205f0160049054906101000a900465ffffffffffff1665ffffffffffff1610945050505050939792965093509350565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611cdf5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611d18576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a68565b65ffffffffffff83165f908152600260205260408120805490919081906001600160a01b0316611d4784612b02565b6001600160a01b038083165f908152600460209081526040808320938516835292905290812080549395509193508792611d949084906fffffffffffffffffffffffffffffffff16614096565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550836fffffffffffffffffffffffffffffffff165f03611deb57505050505050565b6001600160a01b0382165f9081526020819052604081208454909190611e479084906127107401000000000000000000000000000000000000000090910461ffff166fffffffffffffffffffffffffffffffff8a160204612b46565b82549091506001908390600490611e6f908490640100000000900465ffffffffffff166140be565b92506101000a81548165ffffffffffff021916908365ffffffffffff160217905550611ecc81835f01600a9054906101000a90046affffffffffffffffffffff166affffffffffffffffffffff16611ec79190613f37565b613592565b82546affffffffffffffffffffff919091166a0100000000000000000000027fffffffffffffffffffffff0000000000000000000000ffffffffffffffffffff90911617909155505050505b505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611f7f5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611fb8576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a68565b65ffffffffffff8082165f908152600260209081526040808320546001600160a01b03168352908290529020600190810180549192909160059161200891859165010000000000909104166140be565b92506101000a81548165ffffffffffff021916908365ffffffffffff16021790555050565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa1580156120ae573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120d29190613e84565b6fffffffffffffffffffffffffffffffff1690506120f6604085016020860161403c565b6fffffffffffffffffffffffffffffffff168110806121b857506040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061217690600590600401614109565b602060405180830381865afa158015612191573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121b59190614148565b81105b156121c6575f915050610de1565b6001600160a01b0383165f90815260208181526040909120906121eb90860186613f1e565b815467ffffffffffffffff9190911664010000000090910465ffffffffffff16101561221b575f92505050610de1565b60018101545f9061224690612710906b010000000000000000000000900465ffffffffffff16613e45565b90506122586060870160408801614001565b600183015461227c9161ffff169065010000000000900465ffffffffffff16613e45565b81111561228e575f9350505050610de1565b81545f906122c59061271090750100000000000000000000000000000000000000000090046affffffffffffffffffffff16613e45565b90506122d76080880160608901614001565b83546123029161ffff16906a010000000000000000000090046affffffffffffffffffffff16613e45565b811115612315575f945050505050610de1565b612322608088018861415f565b90505f03612337576001945050505050610de1565b5f5b612346608089018961415f565b90508110156123af576001600160a01b03871661236660808a018a61415f565b83818110612376576123766141c3565b905060200201602081019061238b9190613c50565b6001600160a01b0316036123a757600195505050505050610de1565b600101612339565b505f979650505050505050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061241e5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15612457576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a68565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b0316845260049092528220909183919061249284612b02565b6001600160a01b0316815260208101919091526040015f90812080549091906124ce9084906fffffffffffffffffffffffffffffffff16614096565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555080546001600160a01b03165f9081526020819052604090206001908101805460059061253990849065ffffffffffff65010000000000909104166141f0565b92506101000a81548165ffffffffffff021916908365ffffffffffff160217905550505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906125c25750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156125fb576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a68565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b0316845260049092528220909183919061263684612b02565b6001600160a01b0316815260208101919091526040015f90812080549091906126729084906fffffffffffffffffffffffffffffffff16614096565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555080546001600160a01b03165f90815260208190526040902060019081018054600b9061253990849065ffffffffffff6b010000000000000000000000909104166140be565b61272e6040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b65ffffffffffff82165f908152600260205260409081902080546001600160a01b038116845274010000000000000000000000000000000000000000900461ffff169183019190915261278081612b02565b6001600160a01b03166020830152805461ffff7601000000000000000000000000000000000000000000008204811691780100000000000000000000000000000000000000000000000090041681156127fd576040805180820190915260038401546001600160a01b0316815261ffff8316602082015260608501525b61ffff811615612831576040805180820190915260048401546001600160a01b0316815261ffff8216602082015260808501525b505050919050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061289b5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156128d4576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610a68565b65ffffffffffff84165f90815260026020908152604080832080546001600160a01b03168452918390528220909161290e610aab84612b02565b82549091505f9061294a90611ec7908490750100000000000000000000000000000000000000000090046affffffffffffffffffffff16613f37565b83549091506affffffffffffffffffffff6a010000000000000000000090910481169082161161297a5780612998565b82546a010000000000000000000090046affffffffffffffffffffff165b83546affffffffffffffffffffff9190911675010000000000000000000000000000000000000000000274ffffffffffffffffffffffffffffffffffffffffff9091161783558354604080518481526020810188905289926001600160a01b0316917fa47fa2f63dbb76f62c8892e5d69121a3b32ead6102363c1059eb875033305165910160405180910390a35050505050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603612a7c57507f000000000000000000000000000000000000000000000000000000000000000090565b612aa57f00000000000000000000000000000000000000000000000000000000000000006135bd565b905090565b5f8181526001602052604081205465ffffffffffff1690819003612afd576040517f89e7c39a00000000000000000000000000000000000000000000000000000000815260048101839052602401610a68565b919050565b80545f907b01000000000000000000000000000000000000000000000000000000900460ff16612b3f5760018201546001600160a01b0316610de1565b5f92915050565b5f816fffffffffffffffffffffffffffffffff165f03612b6757505f610de1565b6040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa158015612be8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c0c9190613e84565b6fffffffffffffffffffffffffffffffff1690508015612c5d57612c5881612c4e670de0b6b3a76400006fffffffffffffffffffffffffffffffff8716613e45565b611ec7919061420e565b612c5f565b5f5b6affffffffffffffffffffff16949350505050565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f91670de0b6b3a7640000916fffffffffffffffffffffffffffffffff8516917f0000000000000000000000000000000000000000000000000000000000000000909116906325dcc2ee90602401602060405180830381865afa158015612d13573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d379190613e84565b6fffffffffffffffffffffffffffffffff16612d539190613e45565b610dde919061420e565b5f7f8365b362bd1d903157edb2bf08a6ff3c5e756de703424cb04fc2d1540abb2d7f612d8c6020840184613c50565b60208401356002612da06040870187613e9f565b604051612dae929190614246565b602060405180830381855afa158015612dc9573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612dec9190614148565b612dfc6080870160608801613f1e565b612e0c60a0880160808901613f1e565b6040805160208101979097526001600160a01b03909516948601949094526060850192909252608084015267ffffffffffffffff90811660a08401521660c082015260e0015b604051602081830303815290604052805190602001209050919050565b612e7b84848484613654565b6118935783612e8984613358565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b0390921660048301526024820152604401610a68565b6001600160a01b0381165f9081526020819052604081205463ffffffff169003612f36576001600160a01b0381165f90815260208190526040902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000164263ffffffff161790555b50565b5f806001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016636174e203612f7a6060860160408701613c50565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b039091166004820152602401606060405180830381865afa158015612fd4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ff89190614057565b50909250905061ffff821661301561014085016101208601614001565b61ffff16146130715761303061014084016101208501614001565b6040517ffac9eb9800000000000000000000000000000000000000000000000000000000815261ffff91821660048201529083166024820152604401610a68565b806fffffffffffffffffffffffffffffffff165f036130d85761309a6060840160408501613c50565b6040517fefc4c7450000000000000000000000000000000000000000000000000000000081526001600160a01b039091166004820152602401610a68565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea554722602085018035906131189087613c50565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b158015613173575f5ffd5b505afa158015613185573d5f5f3e3d5ffd5b50506040517f9c1234d5000000000000000000000000000000000000000000000000000000008152602086013560048201525f92508291506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690639c1234d590602401608060405180830381865afa15801561320c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061323091906142dd565b815191935091505f906001600160a01b031661325461016088016101408901613c50565b6001600160a01b03161480156132865750602083015161ffff1661328061018088016101608901614001565b61ffff16145b80156132b5575081516001600160a01b03166132aa6101a088016101808901613c50565b6001600160a01b0316145b80156132dd5750602082015161ffff166132d76101c088016101a08901614001565b61ffff16145b90508061331c576040517f85afceea00000000000000000000000000000000000000000000000000000000815260208701356004820152602401610a68565b505050505050565b5f7f05f17f856632c2e280b41809e36a8edf18e69a92588e0ba15cc72e71df0ef96682604051602001612e52929190614343565b5f5f613362612a2f565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b6001600160a01b038085165f9081526004602090815260408083209387168352929052908120546133e59084906fffffffffffffffffffffffffffffffff16613e5c565b6040517f2272d9b90000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015286811660248301529192505f917f00000000000000000000000000000000000000000000000000000000000000001690632272d9b990604401602060405180830381865afa15801561346f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134939190613e84565b6fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff166134c29190613f37565b90505f6134cf8785612c74565b905080821115613524576040517f972a97a10000000000000000000000000000000000000000000000000000000081526001600160a01b03881660048201526024810183905260448101829052606401610a68565b50506001600160a01b039485165f908152600460209081526040808320969097168252949094529390922080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff909416939093179092555050565b5f6affffffffffffffffffffff82116135ab5781610de1565b6affffffffffffffffffffff92915050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001612e52565b5f5f61365f85613358565b90505f5f61366e8387876136ec565b5090925090505f816003811115613687576136876140dc565b1480156136a55750876001600160a01b0316826001600160a01b0316145b156136b657600193505050506136e4565b876001600160a01b03163b5f036136d2575f93505050506136e4565b6136de88848888613733565b93505050505b949350505050565b5f80806041849003613720578435602086013560408701355f1a613712898285856137b6565b95509550955050505061372a565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156137ef57505f91506003905082613892565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613840573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b03811661388957505f925060019150829050613892565b92505f91508190505b9450945094915050565b5f602082840312156138ac575f5ffd5b5035919050565b80516001600160a01b0316825260208101516138d5602084018261ffff169052565b5060408101516138eb604084018261ffff169052565b506060810151613901606084018261ffff169052565b506080810151613915608084018215159052565b5060a081015161392960a084018215159052565b5060c081015161394460c08401826001600160a01b03169052565b5060e081015160e083015261010081015161396b6101008401826001600160a01b03169052565b50610120810151611f186101208401826001600160a01b03169052565b610160810161399782856138b3565b65ffffffffffff83166101408301529392505050565b803565ffffffffffff81168114612afd575f5ffd5b6fffffffffffffffffffffffffffffffff81168114612f36575f5ffd5b8035612afd816139c2565b5f5f5f5f608085870312156139fd575f5ffd5b613a06856139ad565b9350602085013592506040850135613a1d816139c2565b9150606085013560ff81168114613a32575f5ffd5b939692955090935050565b6001600160a01b0381168114612f36575f5ffd5b5f5f60408385031215613a62575f5ffd5b8235613a6d81613a3d565b91506020830135613a7d81613a3d565b809150509250929050565b5f60a08284031215613a98575f5ffd5b50919050565b5f5f5f60408486031215613ab0575f5ffd5b833567ffffffffffffffff811115613ac6575f5ffd5b613ad286828701613a88565b935050602084013567ffffffffffffffff811115613aee575f5ffd5b8401601f81018613613afe575f5ffd5b803567ffffffffffffffff811115613b14575f5ffd5b866020828401011115613b25575f5ffd5b939660209190910195509293505050565b5f6101e0828403128015613b48575f5ffd5b509092915050565b5f5f60408385031215613b61575f5ffd5b613b6a836139ad565b91506020830135613a7d816139c2565b5f5f5f60608486031215613b8c575f5ffd5b833592506020840135613b9e81613a3d565b91506040840135613bae816139c2565b809150509250925092565b5f60208284031215613bc9575f5ffd5b610dde826139ad565b6101408101610de182846138b3565b5f5f5f60608486031215613bf3575f5ffd5b613bfc846139ad565b92506020840135613b9e816139c2565b5f5f60408385031215613c1d575f5ffd5b823567ffffffffffffffff811115613c33575f5ffd5b613c3f85828601613a88565b9250506020830135613a7d81613a3d565b5f60208284031215613c60575f5ffd5b8135613c6b81613a3d565b9392505050565b5f6101008201905063ffffffff835116825265ffffffffffff60208401511660208301526affffffffffffffffffffff60408401511660408301526060830151613ccb60608401826affffffffffffffffffffff169052565b506080830151613ce5608084018265ffffffffffff169052565b5060a0830151613cff60a084018265ffffffffffff169052565b5060c0830151613d2360c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151613d4760e08401826fffffffffffffffffffffffffffffffff169052565b5092915050565b5f60e0820190506001600160a01b0383511682526001600160a01b03602084015116602083015261ffff60408401511660408301526060830151613dac606084018280516001600160a01b0316825260209081015161ffff16910152565b50608083015180516001600160a01b031660a0840152602081015161ffff1660c0840152613d47565b5f5f5f5f60808587031215613de8575f5ffd5b613df1856139ad565b9350602085013592506040850135613e08816139c2565b9396929550929360600135925050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082028115828204841417610de157610de1613e18565b6fffffffffffffffffffffffffffffffff8181168382160190811115610de157610de1613e18565b5f60208284031215613e94575f5ffd5b8151613c6b816139c2565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613ed2575f5ffd5b83018035915067ffffffffffffffff821115613eec575f5ffd5b602001915036819003821315613f00575f5ffd5b9250929050565b803567ffffffffffffffff81168114612afd575f5ffd5b5f60208284031215613f2e575f5ffd5b610dde82613f07565b80820180821115610de157610de1613e18565b85815267ffffffffffffffff8516602082015267ffffffffffffffff8416604082015260806060820152816080820152818360a08301375f81830160a090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0160101949350505050565b5f65ffffffffffff821665ffffffffffff8103613fde57613fde613e18565b60010192915050565b61ffff81168114612f36575f5ffd5b8035612afd81613fe7565b5f60208284031215614011575f5ffd5b8135613c6b81613fe7565b67ffffffffffffffff8181168382160190811115610de157610de1613e18565b5f6020828403121561404c575f5ffd5b8135613c6b816139c2565b5f5f5f60608486031215614069575f5ffd5b835161407481613fe7565b6020850151909350614085816139c2565b6040850151909250613bae81613fe7565b6fffffffffffffffffffffffffffffffff8281168282160390811115610de157610de1613e18565b65ffffffffffff8181168382160190811115610de157610de1613e18565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6020810160158310614142577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b91905290565b5f60208284031215614158575f5ffd5b5051919050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614192575f5ffd5b83018035915067ffffffffffffffff8211156141ac575f5ffd5b6020019150600581901b3603821315613f00575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b65ffffffffffff8281168282160390811115610de157610de1613e18565b5f82614241577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b818382375f9101908152919050565b5f60408284031215614265575f5ffd5b6040516040810181811067ffffffffffffffff821117156142ad577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b806040525080915082516142c081613a3d565b815260208301516142d081613fe7565b6020919091015292915050565b5f5f608083850312156142ee575f5ffd5b6142f88484614255565b91506143078460408501614255565b90509250929050565b803561431b81613a3d565b6001600160a01b03168252602081013561433481613fe7565b61ffff81166020840152505050565b8281526102008101823561435681613a3d565b6001600160a01b031660208381019190915283013560408084019190915283013561438081613a3d565b6001600160a01b038116606084015250606083013561439e816139c2565b6fffffffffffffffffffffffffffffffff811660808401525060808301356143c5816139c2565b6fffffffffffffffffffffffffffffffff811660a08401525060a08301356143ec816139c2565b6fffffffffffffffffffffffffffffffff811660c08401525060c0830135614413816139c2565b6fffffffffffffffffffffffffffffffff811660e08401525061443860e084016139df565b6fffffffffffffffffffffffffffffffff81166101008401525061445f61010084016139df565b6fffffffffffffffffffffffffffffffff8116610120840152506144866101208401613ff6565b61ffff8116610140840152506144a461016083016101408501614310565b6144b66101a083016101808501614310565b6144c36101c08401613f07565b67ffffffffffffffff81166101e084015250939250505056'
