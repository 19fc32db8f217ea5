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
    "name": "AUDITS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudits"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "FAILURE_SECONDS",
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
    "name": "RECORDS",
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
    "name": "recordValidated",
    "inputs": [
      {
        "name": "number",
        "type": "uint48",
        "internalType": "uint48"
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
          },
          {
            "name": "validatedWeight",
            "type": "uint88",
            "internalType": "uint88"
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
    "name": "KeySignatureNeeded",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
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
  '0x6101c0604052348015610010575f5ffd5b5060405161501238038061501283398101604081905261002f91610303565b6001600160a01b0383166080524660a052826100f481604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c052506001600160a01b03831660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa158015610140573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610164919061034d565b6001600160a01b0390811661010052828116610120528181166101405260408051639de6e0c760e01b8152905191851691639de6e0c7916004808201926020929091908290030181865afa1580156101be573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101e2919061034d565b6001600160a01b0316610160816001600160a01b031681525050826001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610238573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061025c919061034d565b6001600160a01b0316610180816001600160a01b031681525050826001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa1580156102b2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102d6919061034d565b6001600160a01b03166101a0525061036f915050565b6001600160a01b0381168114610300575f5ffd5b50565b5f5f5f60608486031215610315575f5ffd5b8351610320816102ec565b6020850151909350610331816102ec565b6040850151909250610342816102ec565b809150509250925092565b5f6020828403121561035d575f5ffd5b8151610368816102ec565b9392505050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a051614b4d6104c55f395f8181610842015261259401525f81816101f001528181610ab201528181611802015281816119d901528181611b5601528181611f20015281816121bb01528181612724015281816128c80152612ba101525f81816103f501528181610a7e015281816117ce015281816119a501528181611b2201528181611eec01528181612187015281816126f0015281816128940152612b6d01525f81816103a801528181611dc20152818161340b01526134f001525f818161064c015281816122c80152612ff501525f818161048c01528181610e1001528181611a9e01528181611c900152818161239f01528181612eca0152818161326e015281816139460152613a6301525f8181610365015261377e01525f612d8301525f612d5b01525f612daa0152614b4d5ff3fe608060405234801561000f575f5ffd5b50600436106101e7575f3560e01c8063a7fd492c11610109578063db89c0441161009e578063ea5a6c8e1161006e578063ea5a6c8e14610877578063eba3c48714610897578063f698da25146108aa578063fd8e1856146108b2575f5ffd5b8063db89c044146106b7578063dbdbe4681461082a578063e6add9931461083d578063e9ec4c2d14610864575f5ffd5b8063c60e814d116100d9578063c60e814d14610647578063c6c49b4f1461066e578063d011a90114610681578063d41be22714610694575f5ffd5b8063a7fd492c14610434578063a9b5898f14610487578063af9804f2146104ae578063c15204251461063d575f5ffd5b806346ed99bb1161017f5780638f2158361161014f5780638f215836146103dd5780639de6e0c7146103f0578063a184e3e814610417578063a74fe19114610421575f5ffd5b806346ed99bb146103875780634f5c27a41461039a57806365d8c3e4146103a357806383f66575146103ca575f5ffd5b80632f16843c116101ba5780632f16843c146102785780632f76604114610299578063329d44b01461034d578063411557d114610360575f5ffd5b80630742d8c4146101eb578063171966d71461022f5780631a27d900146102505780631f2b6f2314610265575b5f5ffd5b6102127f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b61024261023d366004613e27565b6108f0565b604051610226929190613f13565b61026361025e366004613f73565b610a73565b005b610263610273366004613e27565b610ca0565b61028b610286366004613fdc565b610dd0565b604051908152602001610226565b6103146102a7366004613fdc565b600460209081525f92835260408084209091529082529020546fffffffffffffffffffffffffffffffff81169067ffffffffffffffff7001000000000000000000000000000000008204811691780100000000000000000000000000000000000000000000000090041683565b604080516fffffffffffffffffffffffffffffffff909416845267ffffffffffffffff9283166020850152911690820152606001610226565b61026361035b366004614029565b610e89565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b61028b6103953660046140c1565b61110c565b61028b61084081565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b61028b6103d83660046140c1565b6117b1565b6102636103eb3660046140db565b6117c3565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b61028b62278d0081565b61026361042f3660046140db565b61199a565b610447610442366004614107565b611b12565b6040805165ffffffffffff9690961686526001600160a01b039485166020870152929093169184019190915260608301521515608082015260a001610226565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b6106306104bc366004614146565b60408051610140810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101919091525065ffffffffffff165f9081526002602081815260409283902083516101408101855281546001600160a01b03808216835261ffff740100000000000000000000000000000000000000008304811695840195909552760100000000000000000000000000000000000000000000820485169683019690965278010000000000000000000000000000000000000000000000008104909316606082015260ff7a01000000000000000000000000000000000000000000000000000084048116151560808301527b01000000000000000000000000000000000000000000000000000000909304909216151560a08301526001810154841660c08301529182015460e08201526003820154831661010082015260049091015490911661012082015290565b6040516102269190614168565b61028b620186a081565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b61026361067c366004614177565b611ee1565b61026361068f366004614146565b61217c565b6106a76106a23660046141a4565b61228c565b6040519015158152602001610226565b61081d6106c53660046141e8565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810191909152506001600160a01b03165f9081526020818152604091829020825161012081018452815463ffffffff8116825265ffffffffffff64010000000082048116948301949094526affffffffffffffffffffff6a0100000000000000000000820481169583019590955275010000000000000000000000000000000000000000009004841660608201526001820154650100000000008104841660808301526b010000000000000000000000810490931660a08201526002909101546fffffffffffffffffffffffffffffffff80821660c08401527001000000000000000000000000000000009091041660e08201527101000000000000000000000000000000000090910490911661010082015290565b6040516102269190614203565b6102636108383660046140db565b6126e5565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b6102636108723660046140db565b612889565b61088a610885366004614146565b612a0c565b6040516102269190614308565b6102636108a536600461438f565b612b62565b61028b612d58565b6108d96108c0366004613e27565b60016020525f908152604090205465ffffffffffff1681565b60405165ffffffffffff9091168152602001610226565b60408051610140810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290529061094983612dd3565b65ffffffffffff81165f9081526002602081815260409283902083516101408101855281546001600160a01b03808216835261ffff740100000000000000000000000000000000000000008304811695840195909552760100000000000000000000000000000000000000000000820485169683019690965278010000000000000000000000000000000000000000000000008104909316606082015260ff7a01000000000000000000000000000000000000000000000000000084048116151560808301527b01000000000000000000000000000000000000000000000000000000909304909216151560a08301526001810154841660c08301529182015460e08201526003820154831661010082015260049091015490911661012082015294909350915050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590610ad55750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15610b13576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b65ffffffffffff84165f90815260026020908152604080832080546001600160a01b031684529183905282209091610b89610b4d84612e2b565b84546127107401000000000000000000000000000000000000000090910461ffff166fffffffffffffffffffffffffffffffff89160204612e6f565b9050610b9860ff851682614401565b6002830180545f90610bbd9084906fffffffffffffffffffffffffffffffff16614418565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550808260020160108282829054906101000a90046fffffffffffffffffffffffffffffffff16610c229190614418565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555082546040805183815260ff8716602082015288926001600160a01b0316917fcb659395fa31a00a9409dfd2e2bd349cf0b44a679ae0377d502a448c98e6b36b910160405180910390a350505050505050565b5f60025f610cad84612dd3565b65ffffffffffff16815260208101919091526040015f2080549091506001600160a01b03163314610d1e5780546040517f344b09040000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610b0a565b80547a010000000000000000000000000000000000000000000000000000900460ff16610d7a576040517f8a6ea0d200000000000000000000000000000000000000000000000000000000815260048101839052602401610b0a565b80547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff168155604051339083907f62ef2ac6001c121b266f36d35515ccf9bb70caee08c7ccec61f9a92188a61caf905f90a35050565b6040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f91610e809185917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa158015610e57573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e7b9190614440565b612f9d565b90505b92915050565b5f610e97604085018561445b565b915050610840811115610ee1576040517f859641b1000000000000000000000000000000000000000000000000000000008152600481018290526108406024820152604401610b0a565b5f8080610ef160208801886141e8565b6001600160a01b0316815260208101919091526040015f908120915080610f1e60808801606089016144e3565b610f2e60a0890160808a016144e3565b600185015491935091505f9064ffffffffff1667ffffffffffffffff8416118015610f6e5750610f6042610e106144fe565b8367ffffffffffffffff1611155b8015610f835750428267ffffffffffffffff16115b8015610fa257508267ffffffffffffffff168267ffffffffffffffff16115b9050806110025760018401546040517fb02efe6a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff80861660048301528416602482015264ffffffffff9091166044820152606401610b0a565b5f61101060208a018a6141e8565b6001600160a01b0316336001600160a01b031614801561102e575086155b9050806110555761105561104560208b018b6141e8565b61104e8b613086565b8a8a613198565b6001850180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001664ffffffffff861617905561109d61109860208b018b6141e8565b6131f5565b6110aa60208a018a6141e8565b6001600160a01b03167fb020942d20c2db0bacbc110ea65ee1179a0267c743f9229e1a7ceff0f69bb51160208b013586866110e860408f018f61445b565b6040516110f9959493929190614511565b60405180910390a2505050505050505050565b5f61111a60208301836141e8565b6001600160a01b0316336001600160a01b031614611185573361114060208401846141e8565b6040517f344b09040000000000000000000000000000000000000000000000000000000081526001600160a01b03928316600482015291166024820152604401610b0a565b61118e82613262565b611197826117b1565b5f8181526001602052604090205490915065ffffffffffff16156111ea576040517f4cea99c200000000000000000000000000000000000000000000000000000000815260048101829052602401610b0a565b600380545f919082906112049065ffffffffffff16614586565b825465ffffffffffff8083166101009490940a848102910219909116179092555f8481526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000001690931790925580516101408101909152919250819061127a908601866141e8565b6001600160a01b0316815260200161129a610140860161012087016145c8565b61ffff1681526020016112b5610180860161016087016145c8565b61ffff1681526020016112d06101c086016101a087016145c8565b61ffff168152600160208201526040908101905f906112f590606088019088016141e8565b6001600160a01b031614815260200161131460608601604087016141e8565b6001600160a01b031681526020858101359082015260400161133e610160860161014087016141e8565b6001600160a01b0316815260200161135e6101a0860161018087016141e8565b6001600160a01b0390811690915265ffffffffffff83165f90815260026020818152604080842086518154888501519389015160608a015160808b015160a08c015115157b01000000000000000000000000000000000000000000000000000000027fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff9115157a01000000000000000000000000000000000000000000000000000002919091167fffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffff61ffff9384167801000000000000000000000000000000000000000000000000027fffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff95851676010000000000000000000000000000000000000000000002959095167fffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffffff9490991674010000000000000000000000000000000000000000027fffffffffffffffffffff00000000000000000000000000000000000000000000909616968d169690961794909417919091169590951717919091161791909117815560c0860151600180830180549288167fffffffffffffffffffffffff000000000000000000000000000000000000000093841617905560e088015194830194909455610100870151600383018054918816918316919091179055610120909601516004918201805491909616961695909517909355929161158a908701876141e8565b6001600160a01b03166001600160a01b031681526020019081526020015f205f8560400160208101906115bd91906141e8565b6001600160a01b0316815260208101919091526040015f20805460189061160b9084907801000000000000000000000000000000000000000000000000900467ffffffffffffffff166145e3565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550611646835f01602081019061109891906141e8565b6020830180359061165790856141e8565b6001600160a01b0316837f8ce5f33eabb1680e4420326827857adc4ba31499e5c654e29d80e72b86bc0e5c846116936060890160408a016141e8565b6116a360808a0160608b01614603565b6116b360a08b0160808c01614603565b6116c360c08c0160a08d01614603565b6116d360e08d0160c08e01614603565b6116e46101008e0160e08f01614603565b8d60600160a00160208101906116fa9190614603565b8e61012001602081019061170e91906145c8565b8f6101c001602081019061172291906144e3565b6040805165ffffffffffff909b168b526001600160a01b0390991660208b01526fffffffffffffffffffffffffffffffff978816988a01989098529486166060890152928516608088015290841660a0870152831660c08601529190911660e084015261ffff1661010083015267ffffffffffffffff166101208201526101400160405180910390a450919050565b5f610e836117be8361364d565b613681565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906118255750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b1561185e576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b0316845291839052822090916118d461189884612e2b565b84546127107401000000000000000000000000000000000000000090910461ffff166fffffffffffffffffffffffffffffffff88160204612e6f565b60018301549091505f906119149061190f9084907101000000000000000000000000000000000090046affffffffffffffffffffff166144fe565b6136ca565b83549091506affffffffffffffffffffff6a01000000000000000000009091048116908216116119445780611962565b82546a010000000000000000000090046affffffffffffffffffffff165b8360010160116101000a8154816affffffffffffffffffffff02191690836affffffffffffffffffffff160217905550505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906119fc5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611a35576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff82165f90815260026020526040812090611a5582612e2b565b82546040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b038084166004830152929350611b0c9291821691849187917f0000000000000000000000000000000000000000000000000000000000000000169063dcf1a1c990602401602060405180830381865afa158015611ae3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b079190614440565b6136f5565b50505050565b5f80808080336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611b795750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611bb2576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b611bbb88612dd3565b65ffffffffffff81165f9081526002602052604090208054919650907a010000000000000000000000000000000000000000000000000000900460ff16611c31576040517f8a6ea0d2000000000000000000000000000000000000000000000000000000008152600481018a9052602401610b0a565b80546001600160a01b0316611c4582612e2b565b60028301546040517f6174e2030000000000000000000000000000000000000000000000000000000081526001600160a01b03808416600483015293985091965094505f91829182917f00000000000000000000000000000000000000000000000000000000000000001690636174e20390602401606060405180830381865afa158015611cd5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611cf9919061461e565b8654929550909350915061ffff808516740100000000000000000000000000000000000000009092041614611d835783546040517ffac9eb980000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910461ffff908116600483015284166024820152604401610b0a565b6040517fea554722000000000000000000000000000000000000000000000000000000008152600481018790526001600160a01b038c811660248301527f0000000000000000000000000000000000000000000000000000000000000000169063ea554722906044015f6040518083038186803b158015611e02575f5ffd5b505afa158015611e14573d5f5f3e3d5ffd5b50505050611e2488888c856136f5565b6001600160a01b038881165f908152600460209081526040808320938b16835292905220805460019190601090611e7a908490700100000000000000000000000000000000900467ffffffffffffffff166145e3565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550611ecf5f5f8a6001600160a01b03166001600160a01b031681526020019081526020015f208261ffff166138e6565b15945050505050939792965093509350565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611f435750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611f7c576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff83165f908152600260205260408120805490919081906001600160a01b0316611fab84612e2b565b6001600160a01b038083165f908152600460209081526040808320938516835292905290812080549395509193508792611ff89084906fffffffffffffffffffffffffffffffff1661465d565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550836fffffffffffffffffffffffffffffffff165f0361204f57505050505050565b6001600160a01b0382165f90815260208190526040812084549091906120ab9084906127107401000000000000000000000000000000000000000090910461ffff166fffffffffffffffffffffffffffffffff8a160204612e6f565b825490915060019083906004906120d3908490640100000000900465ffffffffffff16614685565b92506101000a81548165ffffffffffff021916908365ffffffffffff16021790555061212b81835f01600a9054906101000a90046affffffffffffffffffffff166affffffffffffffffffffff1661190f91906144fe565b82546affffffffffffffffffffff919091166a0100000000000000000000027fffffffffffffffffffffff0000000000000000000000ffffffffffffffffffff90911617909155505050505b505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906121de5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15612217576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff8082165f908152600260209081526040808320546001600160a01b0316835290829052902060019081018054919290916005916122679185916501000000000090910416614685565b92506101000a81548165ffffffffffff021916908365ffffffffffff16021790555050565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa15801561230d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123319190614440565b6fffffffffffffffffffffffffffffffff1690506123556040850160208601614603565b6fffffffffffffffffffffffffffffffff1681108061241757506040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906123d5906005906004016146d0565b602060405180830381865afa1580156123f0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612414919061470f565b81105b15612425575f915050610e83565b6001600160a01b0383165f908152602081815260409091209061245f908290612450908801886144e3565b67ffffffffffffffff166138e6565b61246d575f92505050610e83565b60018101545f9061249890612710906b010000000000000000000000900465ffffffffffff16614401565b90506124aa60608701604088016145c8565b61ffff166124b7836139f9565b6124c19190614401565b8111156124d3575f9350505050610e83565b81545f9061250a9061271090750100000000000000000000000000000000000000000090046affffffffffffffffffffff16614401565b905061251c60808801606089016145c8565b83546125479161ffff16906a010000000000000000000090046affffffffffffffffffffff16614401565b81111561255a575f945050505050610e83565b6040517fc06ac6a30000000000000000000000000000000000000000000000000000000081526001600160a01b0387811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063c06ac6a390602401608060405180830381865afa1580156125db573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125ff9190614726565b6060015167ffffffffffffffff1690508015801590612629575061262662278d00826144fe565b42105b1561263b575f95505050505050610e83565b61264860808901896147d0565b90505f0361265e57600195505050505050610e83565b5f5b61266d60808a018a6147d0565b90508110156126d7576001600160a01b03881661268d60808b018b6147d0565b8381811061269d5761269d614834565b90506020020160208101906126b291906141e8565b6001600160a01b0316036126cf5760019650505050505050610e83565b600101612660565b505f98975050505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906127475750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15612780576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b031684526004909252822090918391906127bb84612e2b565b6001600160a01b0316815260208101919091526040015f90812080549091906127f79084906fffffffffffffffffffffffffffffffff1661465d565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555080546001600160a01b03165f9081526020819052604090206001908101805460059061286290849065ffffffffffff6501000000000090910416614861565b92506101000a81548165ffffffffffff021916908365ffffffffffff160217905550505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906128eb5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15612924576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b0316845260049092528220909183919061295f84612e2b565b6001600160a01b0316815260208101919091526040015f908120805490919061299b9084906fffffffffffffffffffffffffffffffff1661465d565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555080546001600160a01b03165f90815260208190526040902060019081018054600b9061286290849065ffffffffffff6b01000000000000000000000090910416614685565b612a576040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b65ffffffffffff82165f908152600260205260409081902080546001600160a01b038116845274010000000000000000000000000000000000000000900461ffff1691830191909152612aa981612e2b565b6001600160a01b03166020830152805461ffff760100000000000000000000000000000000000000000000820481169178010000000000000000000000000000000000000000000000009004168115612b26576040805180820190915260038401546001600160a01b0316815261ffff8316602082015260608501525b61ffff811615612b5a576040805180820190915260048401546001600160a01b0316815261ffff8216602082015260808501525b505050919050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590612bc45750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15612bfd576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff84165f90815260026020908152604080832080546001600160a01b031684529183905282209091612c37610b4d84612e2b565b82549091505f90612c739061190f908490750100000000000000000000000000000000000000000090046affffffffffffffffffffff166144fe565b83549091506affffffffffffffffffffff6a0100000000000000000000909104811690821611612ca35780612cc1565b82546a010000000000000000000090046affffffffffffffffffffff165b83546affffffffffffffffffffff9190911675010000000000000000000000000000000000000000000274ffffffffffffffffffffffffffffffffffffffffff9091161783558354604080518481526020810188905289926001600160a01b0316917fa47fa2f63dbb76f62c8892e5d69121a3b32ead6102363c1059eb875033305165910160405180910390a35050505050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603612da557507f000000000000000000000000000000000000000000000000000000000000000090565b612dce7f0000000000000000000000000000000000000000000000000000000000000000613b48565b905090565b5f8181526001602052604081205465ffffffffffff1690819003612e26576040517f89e7c39a00000000000000000000000000000000000000000000000000000000815260048101839052602401610b0a565b919050565b80545f907b01000000000000000000000000000000000000000000000000000000900460ff16612e685760018201546001600160a01b0316610e83565b5f92915050565b5f816fffffffffffffffffffffffffffffffff165f03612e9057505f610e83565b6040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa158015612f11573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f359190614440565b6fffffffffffffffffffffffffffffffff1690508015612f8657612f8181612f77670de0b6b3a76400006fffffffffffffffffffffffffffffffff8716614401565b61190f919061487f565b612f88565b5f5b6affffffffffffffffffffff16949350505050565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f91670de0b6b3a7640000916fffffffffffffffffffffffffffffffff8516917f0000000000000000000000000000000000000000000000000000000000000000909116906325dcc2ee90602401602060405180830381865afa15801561303c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130609190614440565b6fffffffffffffffffffffffffffffffff1661307c9190614401565b610e80919061487f565b5f7f8365b362bd1d903157edb2bf08a6ff3c5e756de703424cb04fc2d1540abb2d7f6130b560208401846141e8565b602084013560026130c9604087018761445b565b6040516130d79291906148b7565b602060405180830381855afa1580156130f2573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190613115919061470f565b61312560808701606088016144e3565b61313560a08801608089016144e3565b6040805160208101979097526001600160a01b03909516948601949094526060850192909252608084015267ffffffffffffffff90811660a08401521660c082015260e0015b604051602081830303815290604052805190602001209050919050565b6131a484848484613bdf565b611b0c57836131b284613681565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b0390921660048301526024820152604401610b0a565b6001600160a01b0381165f9081526020819052604081205463ffffffff16900361325f576001600160a01b0381165f90815260208190526040902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000164263ffffffff161790555b50565b5f806001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016636174e2036132a360608601604087016141e8565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b039091166004820152602401606060405180830381865afa1580156132fd573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613321919061461e565b50909250905061ffff821661333e610140850161012086016145c8565b61ffff161461339a57613359610140840161012085016145c8565b6040517ffac9eb9800000000000000000000000000000000000000000000000000000000815261ffff91821660048201529083166024820152604401610b0a565b806fffffffffffffffffffffffffffffffff165f03613401576133c360608401604085016141e8565b6040517fefc4c7450000000000000000000000000000000000000000000000000000000081526001600160a01b039091166004820152602401610b0a565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea5547226020850180359061344190876141e8565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b15801561349c575f5ffd5b505afa1580156134ae573d5f5f3e3d5ffd5b50506040517f9c1234d5000000000000000000000000000000000000000000000000000000008152602086013560048201525f92508291506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690639c1234d590602401608060405180830381865afa158015613535573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613559919061494e565b815191935091505f906001600160a01b031661357d610160880161014089016141e8565b6001600160a01b03161480156135af5750602083015161ffff166135a9610180880161016089016145c8565b61ffff16145b80156135de575081516001600160a01b03166135d36101a0880161018089016141e8565b6001600160a01b0316145b80156136065750602082015161ffff166136006101c088016101a089016145c8565b61ffff16145b905080613645576040517f85afceea00000000000000000000000000000000000000000000000000000000815260208701356004820152602401610b0a565b505050505050565b5f7f05f17f856632c2e280b41809e36a8edf18e69a92588e0ba15cc72e71df0ef9668260405160200161317b9291906149b4565b5f5f61368b612d58565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f6affffffffffffffffffffff82116136e35781610e83565b6affffffffffffffffffffff92915050565b6001600160a01b038085165f9081526004602090815260408083209387168352929052908120546137399084906fffffffffffffffffffffffffffffffff16614418565b6040517f2272d9b90000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015286811660248301529192505f917f00000000000000000000000000000000000000000000000000000000000000001690632272d9b990604401602060405180830381865afa1580156137c3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137e79190614440565b6fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff1661381691906144fe565b90505f6138238785612f9d565b905080821115613878576040517f972a97a10000000000000000000000000000000000000000000000000000000081526001600160a01b03881660048201526024810183905260448101829052606401610b0a565b50506001600160a01b039485165f908152600460209081526040808320969097168252949094529390922080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff909416939093179092555050565b5f815f036138f657506001610e83565b8254640100000000900465ffffffffffff1682111561391657505f610e83565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061397c906005906004016146d0565b602060405180830381865afa158015613997573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906139bb919061470f565b6139c59083614401565b83546139f090620186a0906a010000000000000000000090046affffffffffffffffffffff16614401565b10159392505050565b60018101545f9065ffffffffffff6501000000000082048116916b010000000000000000000000900416808303613a31575092915050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90613a99906005906004016146d0565b602060405180830381865afa158015613ab4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613ad8919061470f565b9050805f03613aea5750909392505050565b84545f908290613b1990620186a0906a010000000000000000000090046affffffffffffffffffffff16614401565b613b23919061487f565b613b2d90846144fe565b9050838110613b3c5783613b3e565b805b9695505050505050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c00161317b565b5f5f613bea85613681565b90505f5f613bf9838787613c77565b5090925090505f816003811115613c1257613c126146a3565b148015613c305750876001600160a01b0316826001600160a01b0316145b15613c415760019350505050613c6f565b876001600160a01b03163b5f03613c5d575f9350505050613c6f565b613c6988848888613cbe565b93505050505b949350505050565b5f80806041849003613cab578435602086013560408701355f1a613c9d89828585613d41565b955095509550505050613cb5565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613d7a57505f91506003905082613e1d565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613dcb573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b038116613e1457505f925060019150829050613e1d565b92505f91508190505b9450945094915050565b5f60208284031215613e37575f5ffd5b5035919050565b80516001600160a01b031682526020810151613e60602084018261ffff169052565b506040810151613e76604084018261ffff169052565b506060810151613e8c606084018261ffff169052565b506080810151613ea0608084018215159052565b5060a0810151613eb460a084018215159052565b5060c0810151613ecf60c08401826001600160a01b03169052565b5060e081015160e0830152610100810151613ef66101008401826001600160a01b03169052565b506101208101516121776101208401826001600160a01b03169052565b6101608101613f228285613e3e565b65ffffffffffff83166101408301529392505050565b65ffffffffffff8116811461325f575f5ffd5b6fffffffffffffffffffffffffffffffff8116811461325f575f5ffd5b8035612e2681613f4b565b5f5f5f5f60808587031215613f86575f5ffd5b8435613f9181613f38565b9350602085013592506040850135613fa881613f4b565b9150606085013560ff81168114613fbd575f5ffd5b939692955090935050565b6001600160a01b038116811461325f575f5ffd5b5f5f60408385031215613fed575f5ffd5b8235613ff881613fc8565b9150602083013561400881613fc8565b809150509250929050565b5f60a08284031215614023575f5ffd5b50919050565b5f5f5f6040848603121561403b575f5ffd5b833567ffffffffffffffff811115614051575f5ffd5b61405d86828701614013565b935050602084013567ffffffffffffffff811115614079575f5ffd5b8401601f81018613614089575f5ffd5b803567ffffffffffffffff81111561409f575f5ffd5b8660208284010111156140b0575f5ffd5b939660209190910195509293505050565b5f6101e08284031280156140d3575f5ffd5b509092915050565b5f5f604083850312156140ec575f5ffd5b82356140f781613f38565b9150602083013561400881613f4b565b5f5f5f60608486031215614119575f5ffd5b83359250602084013561412b81613fc8565b9150604084013561413b81613f4b565b809150509250925092565b5f60208284031215614156575f5ffd5b813561416181613f38565b9392505050565b6101408101610e838284613e3e565b5f5f5f60608486031215614189575f5ffd5b833561419481613f38565b9250602084013561412b81613f4b565b5f5f604083850312156141b5575f5ffd5b823567ffffffffffffffff8111156141cb575f5ffd5b6141d785828601614013565b925050602083013561400881613fc8565b5f602082840312156141f8575f5ffd5b813561416181613fc8565b5f6101208201905063ffffffff835116825265ffffffffffff6020840151166020830152604083015161424560408401826affffffffffffffffffffff169052565b50606083015161426460608401826affffffffffffffffffffff169052565b50608083015161427e608084018265ffffffffffff169052565b5060a083015161429860a084018265ffffffffffff169052565b5060c08301516142bc60c08401826fffffffffffffffffffffffffffffffff169052565b5060e08301516142e060e08401826fffffffffffffffffffffffffffffffff169052565b506101008301516143016101008401826affffffffffffffffffffff169052565b5092915050565b5f60e0820190506001600160a01b0383511682526001600160a01b03602084015116602083015261ffff60408401511660408301526060830151614366606084018280516001600160a01b0316825260209081015161ffff16910152565b50608083015180516001600160a01b031660a0840152602081015161ffff1660c0840152614301565b5f5f5f5f608085870312156143a2575f5ffd5b84356143ad81613f38565b93506020850135925060408501356143c481613f4b565b9396929550929360600135925050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082028115828204841417610e8357610e836143d4565b6fffffffffffffffffffffffffffffffff8181168382160190811115610e8357610e836143d4565b5f60208284031215614450575f5ffd5b815161416181613f4b565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261448e575f5ffd5b83018035915067ffffffffffffffff8211156144a8575f5ffd5b6020019150368190038213156144bc575f5ffd5b9250929050565b67ffffffffffffffff8116811461325f575f5ffd5b8035612e26816144c3565b5f602082840312156144f3575f5ffd5b8135614161816144c3565b80820180821115610e8357610e836143d4565b85815267ffffffffffffffff8516602082015267ffffffffffffffff8416604082015260806060820152816080820152818360a08301375f81830160a090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0160101949350505050565b5f65ffffffffffff821665ffffffffffff81036145a5576145a56143d4565b60010192915050565b61ffff8116811461325f575f5ffd5b8035612e26816145ae565b5f602082840312156145d8575f5ffd5b8135614161816145ae565b67ffffffffffffffff8181168382160190811115610e8357610e836143d4565b5f60208284031215614613575f5ffd5b813561416181613f4b565b5f5f5f60608486031215614630575f5ffd5b835161463b816145ae565b602085015190935061464c81613f4b565b604085015190925061413b816145ae565b6fffffffffffffffffffffffffffffffff8281168282160390811115610e8357610e836143d4565b65ffffffffffff8181168382160190811115610e8357610e836143d4565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6020810160158310614709577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b91905290565b5f6020828403121561471f575f5ffd5b5051919050565b5f6080828403128015614737575f5ffd5b506040516080810167ffffffffffffffff81118282101715614780577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052825161478e81613f38565b8152602083015161479e81613f38565b602082015260408301516147b181613f38565b604082015260608301516147c4816144c3565b60608201529392505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614803575f5ffd5b83018035915067ffffffffffffffff82111561481d575f5ffd5b6020019150600581901b36038213156144bc575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b65ffffffffffff8281168282160390811115610e8357610e836143d4565b5f826148b2577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b818382375f9101908152919050565b5f604082840312156148d6575f5ffd5b6040805190810167ffffffffffffffff8111828210171561491e577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161493181613fc8565b81526020830151614941816145ae565b6020919091015292915050565b5f5f6080838503121561495f575f5ffd5b61496984846148c6565b915061497884604085016148c6565b90509250929050565b803561498c81613fc8565b6001600160a01b0316825260208101356149a5816145ae565b61ffff81166020840152505050565b828152610200810182356149c781613fc8565b6001600160a01b03166020838101919091528301356040808401919091528301356149f181613fc8565b6001600160a01b0381166060840152506060830135614a0f81613f4b565b6fffffffffffffffffffffffffffffffff81166080840152506080830135614a3681613f4b565b6fffffffffffffffffffffffffffffffff811660a08401525060a0830135614a5d81613f4b565b6fffffffffffffffffffffffffffffffff811660c08401525060c0830135614a8481613f4b565b6fffffffffffffffffffffffffffffffff811660e084015250614aa960e08401613f68565b6fffffffffffffffffffffffffffffffff811661010084015250614ad06101008401613f68565b6fffffffffffffffffffffffffffffffff811661012084015250614af761012084016145bd565b61ffff811661014084015250614b1561016083016101408501614981565b614b276101a083016101808501614981565b614b346101c084016144d8565b67ffffffffffffffff81166101e084015250939250505056'
