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
            "name": "region",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "profile",
            "type": "bytes32",
            "internalType": "bytes32"
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
            "name": "verification",
            "type": "tuple",
            "internalType": "struct Verification",
            "components": [
              {
                "name": "artifact",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "engineClass",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "counting",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "sampling",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "tier",
                "type": "uint8",
                "internalType": "uint8"
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
            "name": "verification",
            "type": "tuple",
            "internalType": "struct Verification",
            "components": [
              {
                "name": "artifact",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "engineClass",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "counting",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "sampling",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "tier",
                "type": "uint8",
                "internalType": "uint8"
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
        "name": "region",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "profile",
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
        "name": "prices",
        "type": "tuple",
        "indexed": false,
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
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "verification",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct Verification",
        "components": [
          {
            "name": "artifact",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineClass",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "tier",
            "type": "uint8",
            "internalType": "uint8"
          }
        ]
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
  '0x6101c0604052348015610010575f5ffd5b5060405161502a38038061502a83398101604081905261002f91610303565b6001600160a01b0383166080524660a052826100f481604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c052506001600160a01b03831660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa158015610140573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610164919061034d565b6001600160a01b0390811661010052828116610120528181166101405260408051639de6e0c760e01b8152905191851691639de6e0c7916004808201926020929091908290030181865afa1580156101be573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101e2919061034d565b6001600160a01b0316610160816001600160a01b031681525050826001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610238573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061025c919061034d565b6001600160a01b0316610180816001600160a01b031681525050826001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa1580156102b2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102d6919061034d565b6001600160a01b03166101a0525061036f915050565b6001600160a01b0381168114610300575f5ffd5b50565b5f5f5f60608486031215610315575f5ffd5b8351610320816102ec565b6020850151909350610331816102ec565b6040850151909250610342816102ec565b809150509250925092565b5f6020828403121561035d575f5ffd5b8151610368816102ec565b9392505050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a051614b656104c55f395f818161082f0152611c6c01525f81816101f001528181610ab201528181610ec80152818161109f0152818161121c015281816115e60152818161189301528181611dfc015281816125790152612adf01525f81816103bc01528181610a7e01528181610e940152818161106b015281816111e8015281816115b20152818161185f01528181611dc8015281816125450152612aab01525f81816103820152818161148801528181613685015261376a01525f8181610613015281816119a00152612f3301525f818161045301528181610e10015281816111640152818161135601528181611a7701528181612e0801528181613240015281816133f701526134e801525f8181610352015261307801525f612cc101525f612c9901525f612ce80152614b655ff3fe608060405234801561000f575f5ffd5b50600436106101e7575f3560e01c8063c152042511610109578063e52564571161009e578063ea5a6c8e1161006e578063ea5a6c8e14610877578063eba3c48714610897578063f698da25146108aa578063fd8e1856146108b2575f5ffd5b8063e525645714610817578063e6add9931461082a578063e9ec4c2d14610851578063ea398aab14610864575f5ffd5b8063d011a901116100d9578063d011a9011461065b578063d41be2271461066e578063db89c04414610691578063dbdbe46814610804575f5ffd5b8063c152042514610604578063c60e814d1461060e578063c6c49b4f14610635578063cb1ca7b114610648575f5ffd5b806365d8c3e41161017f578063a74fe1911161014f578063a74fe191146103e8578063a7fd492c146103fb578063a9b5898f1461044e578063af9804f214610475575f5ffd5b806365d8c3e41461037d5780638f215836146103a45780639de6e0c7146103b7578063a184e3e8146103de575f5ffd5b80632f16843c116101ba5780632f16843c146102785780632f76604114610299578063411557d11461034d5780634f5c27a414610374575f5ffd5b80630742d8c4146101eb578063171966d71461022f5780631a27d900146102505780631f2b6f2314610265575b5f5ffd5b6102127f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b61024261023d366004613d82565b6108f0565b604051610226929190613e6e565b61026361025e366004613ede565b610a73565b005b610263610273366004613d82565b610ca0565b61028b610286366004613f40565b610dd0565b604051908152602001610226565b6103146102a7366004613f40565b600460209081525f92835260408084209091529082529020546fffffffffffffffffffffffffffffffff81169067ffffffffffffffff7001000000000000000000000000000000008204811691780100000000000000000000000000000000000000000000000090041683565b604080516fffffffffffffffffffffffffffffffff909416845267ffffffffffffffff9283166020850152911690820152606001610226565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b61028b61084081565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b6102636103b2366004613f77565b610e89565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b61028b62278d0081565b6102636103f6366004613f77565b611060565b61040e610409366004613fa3565b6111d8565b6040805165ffffffffffff9690961686526001600160a01b039485166020870152929093169184019190915260608301521515608082015260a001610226565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b6105f7610483366004613fe2565b60408051610140810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101919091525065ffffffffffff165f9081526002602081815260409283902083516101408101855281546001600160a01b03808216835261ffff740100000000000000000000000000000000000000008304811695840195909552760100000000000000000000000000000000000000000000820485169683019690965278010000000000000000000000000000000000000000000000008104909316606082015260ff7a01000000000000000000000000000000000000000000000000000084048116151560808301527b01000000000000000000000000000000000000000000000000000000909304909216151560a08301526001810154841660c08301529182015460e08201526003820154831661010082015260049091015490911661012082015290565b6040516102269190614004565b61028b620186a081565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b610263610643366004614013565b6115a7565b61028b610656366004614040565b611842565b610263610669366004613fe2565b611854565b61068161067c36600461405a565b611964565b6040519015158152602001610226565b6107f761069f366004614092565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810191909152506001600160a01b03165f9081526020818152604091829020825161012081018452815463ffffffff8116825265ffffffffffff64010000000082048116948301949094526affffffffffffffffffffff6a0100000000000000000000820481169583019590955275010000000000000000000000000000000000000000009004841660608201526001820154650100000000008104841660808301526b010000000000000000000000810490931660a08201526002909101546fffffffffffffffffffffffffffffffff80821660c08401527001000000000000000000000000000000009091041660e08201527101000000000000000000000000000000000090910490911661010082015290565b60405161022691906140ad565b610263610812366004613f77565b611dbd565b61028b610825366004614040565b611f61565b6102127f000000000000000000000000000000000000000000000000000000000000000081565b61026361085f366004613f77565b61253a565b6102636108723660046141b2565b6126bd565b61088a610885366004613fe2565b61294a565b604051610226919061424e565b6102636108a53660046142d5565b612aa0565b61028b612c96565b6108d96108c0366004613d82565b60016020525f908152604090205465ffffffffffff1681565b60405165ffffffffffff9091168152602001610226565b60408051610140810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290529061094983612d11565b65ffffffffffff81165f9081526002602081815260409283902083516101408101855281546001600160a01b03808216835261ffff740100000000000000000000000000000000000000008304811695840195909552760100000000000000000000000000000000000000000000820485169683019690965278010000000000000000000000000000000000000000000000008104909316606082015260ff7a01000000000000000000000000000000000000000000000000000084048116151560808301527b01000000000000000000000000000000000000000000000000000000909304909216151560a08301526001810154841660c08301529182015460e08201526003820154831661010082015260049091015490911661012082015294909350915050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590610ad55750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15610b13576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b65ffffffffffff84165f90815260026020908152604080832080546001600160a01b031684529183905282209091610b89610b4d84612d69565b84546127107401000000000000000000000000000000000000000090910461ffff166fffffffffffffffffffffffffffffffff89160204612dad565b9050610b9860ff851682614347565b6002830180545f90610bbd9084906fffffffffffffffffffffffffffffffff1661435e565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550808260020160108282829054906101000a90046fffffffffffffffffffffffffffffffff16610c22919061435e565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555082546040805183815260ff8716602082015288926001600160a01b0316917fcb659395fa31a00a9409dfd2e2bd349cf0b44a679ae0377d502a448c98e6b36b910160405180910390a350505050505050565b5f60025f610cad84612d11565b65ffffffffffff16815260208101919091526040015f2080549091506001600160a01b03163314610d1e5780546040517f344b09040000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610b0a565b80547a010000000000000000000000000000000000000000000000000000900460ff16610d7a576040517f8a6ea0d200000000000000000000000000000000000000000000000000000000815260048101839052602401610b0a565b80547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff168155604051339083907f62ef2ac6001c121b266f36d35515ccf9bb70caee08c7ccec61f9a92188a61caf905f90a35050565b6040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f91610e809185917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa158015610e57573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e7b9190614386565b612edb565b90505b92915050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590610eeb5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15610f24576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b031684529183905282209091610f9a610f5e84612d69565b84546127107401000000000000000000000000000000000000000090910461ffff166fffffffffffffffffffffffffffffffff88160204612dad565b60018301549091505f90610fda90610fd59084907101000000000000000000000000000000000090046affffffffffffffffffffff166143a1565b612fc4565b83549091506affffffffffffffffffffff6a010000000000000000000090910481169082161161100a5780611028565b82546a010000000000000000000090046affffffffffffffffffffff165b8360010160116101000a8154816affffffffffffffffffffff02191690836affffffffffffffffffffff160217905550505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906110c25750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156110fb576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff82165f9081526002602052604081209061111b82612d69565b82546040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0380841660048301529293506111d29291821691849187917f0000000000000000000000000000000000000000000000000000000000000000169063dcf1a1c990602401602060405180830381865afa1580156111a9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111cd9190614386565b612fef565b50505050565b5f80808080336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061123f5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611278576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b61128188612d11565b65ffffffffffff81165f9081526002602052604090208054919650907a010000000000000000000000000000000000000000000000000000900460ff166112f7576040517f8a6ea0d2000000000000000000000000000000000000000000000000000000008152600481018a9052602401610b0a565b80546001600160a01b031661130b82612d69565b60028301546040517f6174e2030000000000000000000000000000000000000000000000000000000081526001600160a01b03808416600483015293985091965094505f91829182917f00000000000000000000000000000000000000000000000000000000000000001690636174e20390602401606060405180830381865afa15801561139b573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113bf91906143c3565b8654929550909350915061ffff8085167401000000000000000000000000000000000000000090920416146114495783546040517ffac9eb980000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910461ffff908116600483015284166024820152604401610b0a565b6040517fea554722000000000000000000000000000000000000000000000000000000008152600481018790526001600160a01b038c811660248301527f0000000000000000000000000000000000000000000000000000000000000000169063ea554722906044015f6040518083038186803b1580156114c8575f5ffd5b505afa1580156114da573d5f5f3e3d5ffd5b505050506114ea88888c85612fef565b6001600160a01b038881165f908152600460209081526040808320938b16835292905220805460019190601090611540908490700100000000000000000000000000000000900467ffffffffffffffff16614402565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055506115955f5f8a6001600160a01b03166001600160a01b031681526020019081526020015f208261ffff166131e0565b15945050505050939792965093509350565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906116095750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611642576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff83165f908152600260205260408120805490919081906001600160a01b031661167184612d69565b6001600160a01b038083165f9081526004602090815260408083209385168352929052908120805493955091935087926116be9084906fffffffffffffffffffffffffffffffff16614422565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550836fffffffffffffffffffffffffffffffff165f0361171557505050505050565b6001600160a01b0382165f90815260208190526040812084549091906117719084906127107401000000000000000000000000000000000000000090910461ffff166fffffffffffffffffffffffffffffffff8a160204612dad565b82549091506001908390600490611799908490640100000000900465ffffffffffff1661444a565b92506101000a81548165ffffffffffff021916908365ffffffffffff1602179055506117f181835f01600a9054906101000a90046affffffffffffffffffffff166affffffffffffffffffffff16610fd591906143a1565b82546affffffffffffffffffffff919091166a0100000000000000000000027fffffffffffffffffffffff0000000000000000000000ffffffffffffffffffff90911617909155505050505b505050565b5f610e8361184f836132f3565b613344565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906118b65750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156118ef576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff8082165f908152600260209081526040808320546001600160a01b03168352908290529020600190810180549192909160059161193f918591650100000000009091041661444a565b92506101000a81548165ffffffffffff021916908365ffffffffffff16021790555050565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa1580156119e5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a099190614386565b6fffffffffffffffffffffffffffffffff169050611a2d6040850160208601614468565b6fffffffffffffffffffffffffffffffff16811080611aef57506040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611aad906005906004016144b0565b602060405180830381865afa158015611ac8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611aec91906144ef565b81105b15611afd575f915050610e83565b6001600160a01b0383165f9081526020818152604090912090611b37908290611b2890880188614526565b67ffffffffffffffff166131e0565b611b45575f92505050610e83565b60018101545f90611b7090612710906b010000000000000000000000900465ffffffffffff16614347565b9050611b82606087016040880161454c565b61ffff16611b8f8361338d565b611b999190614347565b811115611bab575f9350505050610e83565b81545f90611be29061271090750100000000000000000000000000000000000000000090046affffffffffffffffffffff16614347565b9050611bf4608088016060890161454c565b8354611c1f9161ffff16906a010000000000000000000090046affffffffffffffffffffff16614347565b811115611c32575f945050505050610e83565b6040517fc06ac6a30000000000000000000000000000000000000000000000000000000081526001600160a01b0387811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063c06ac6a390602401608060405180830381865afa158015611cb3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611cd79190614567565b6060015167ffffffffffffffff1690508015801590611d015750611cfe62278d00826143a1565b42105b15611d13575f95505050505050610e83565b611d206080890189614611565b90505f03611d3657600195505050505050610e83565b5f5b611d4560808a018a614611565b9050811015611daf576001600160a01b038816611d6560808b018b614611565b83818110611d7557611d7561467c565b9050602002016020810190611d8a9190614092565b6001600160a01b031603611da75760019650505050505050610e83565b600101611d38565b505f98975050505050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611e1f5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611e58576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b03168452600490925282209091839190611e9384612d69565b6001600160a01b0316815260208101919091526040015f9081208054909190611ecf9084906fffffffffffffffffffffffffffffffff16614422565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555080546001600160a01b03165f90815260208190526040902060019081018054600590611f3a90849065ffffffffffff65010000000000909104166146a9565b92506101000a81548165ffffffffffff021916908365ffffffffffff160217905550505050565b5f611f6f6020830183614092565b6001600160a01b0316336001600160a01b031614611fda5733611f956020840184614092565b6040517f344b09040000000000000000000000000000000000000000000000000000000081526001600160a01b03928316600482015291166024820152604401610b0a565b611fe3826134dc565b611fec82611842565b5f8181526001602052604090205490915065ffffffffffff161561203f576040517f4cea99c200000000000000000000000000000000000000000000000000000000815260048101829052602401610b0a565b600380545f919082906120599065ffffffffffff166146c7565b825465ffffffffffff8083166101009490940a848102910219909116179092555f8481526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000169093179092558051610140810190915291925081906120cf90860186614092565b6001600160a01b031681526020016120ef6101408601610120870161454c565b61ffff16815260200161210a6101808601610160870161454c565b61ffff1681526020016121256101c086016101a0870161454c565b61ffff168152600160208201526040908101905f9061214a9060608801908801614092565b6001600160a01b03161481526020016121696060860160408701614092565b6001600160a01b031681526020858101359082015260400161219361016086016101408701614092565b6001600160a01b031681526020016121b36101a086016101808701614092565b6001600160a01b0390811690915265ffffffffffff83165f90815260026020818152604080842086518154888501519389015160608a015160808b015160a08c015115157b01000000000000000000000000000000000000000000000000000000027fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff9115157a01000000000000000000000000000000000000000000000000000002919091167fffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffff61ffff9384167801000000000000000000000000000000000000000000000000027fffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff95851676010000000000000000000000000000000000000000000002959095167fffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffffff9490991674010000000000000000000000000000000000000000027fffffffffffffffffffff00000000000000000000000000000000000000000000909616968d169690961794909417919091169590951717919091161791909117815560c0860151600180830180549288167fffffffffffffffffffffffff000000000000000000000000000000000000000093841617905560e08801519483019490945561010087015160038301805491881691831691909117905561012090960151600491820180549190961696169590951790935592916123df90870187614092565b6001600160a01b03166001600160a01b031681526020019081526020015f205f8560400160208101906124129190614092565b6001600160a01b0316815260208101919091526040015f2080546018906124609084907801000000000000000000000000000000000000000000000000900467ffffffffffffffff16614402565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055506124a0835f01602081019061249b9190614092565b6138c7565b602083018035906124b19085614092565b6001600160a01b0316837f9bda4a9c6b933cce9edfb5d95370c0ba6544f588de784202d544d22e35194ac4846124ed6060890160408a01614092565b606089016125036101408b016101208c0161454c565b6101c08b0161251a6102808d016102608e01614526565b60405161252c96959493929190614819565b60405180910390a450919050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061259c5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156125d5576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b0316845260049092528220909183919061261084612d69565b6001600160a01b0316815260208101919091526040015f908120805490919061264c9084906fffffffffffffffffffffffffffffffff16614422565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555080546001600160a01b03165f90815260208190526040902060019081018054600b90611f3a90849065ffffffffffff6b0100000000000000000000009091041661444a565b5f6126cb604085018561487a565b915050610840811115612715576040517f859641b1000000000000000000000000000000000000000000000000000000008152600481018290526108406024820152604401610b0a565b5f80806127256020880188614092565b6001600160a01b0316815260208101919091526040015f90812091508061275260c0880160a08901614526565b61276260e0890160c08a01614526565b600185015491935091505f9064ffffffffff1667ffffffffffffffff84161180156127a2575061279442610e106143a1565b8367ffffffffffffffff1611155b80156127b75750428267ffffffffffffffff16115b80156127d657508267ffffffffffffffff168267ffffffffffffffff16115b9050806128365760018401546040517fb02efe6a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff80861660048301528416602482015264ffffffffff9091166044820152606401610b0a565b5f61284460208a018a614092565b6001600160a01b0316336001600160a01b0316148015612862575086155b9050806128895761288961287960208b018b614092565b6128828b613934565b8a8a613a46565b6001850180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001664ffffffffff86161790556128cc61249b60208b018b614092565b6128d960208a018a614092565b6001600160a01b03167f5d60ae8ccc69ca1d534b86b3caa93a578258a082f91ddd5a1f6eb42e203a47fb8a602001358b606001358c6080013588888f8060400190612924919061487a565b60405161293797969594939291906148db565b60405180910390a2505050505050505050565b6129956040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b65ffffffffffff82165f908152600260205260409081902080546001600160a01b038116845274010000000000000000000000000000000000000000900461ffff16918301919091526129e781612d69565b6001600160a01b03166020830152805461ffff760100000000000000000000000000000000000000000000820481169178010000000000000000000000000000000000000000000000009004168115612a64576040805180820190915260038401546001600160a01b0316815261ffff8316602082015260608501525b61ffff811615612a98576040805180820190915260048401546001600160a01b0316815261ffff8216602082015260808501525b505050919050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590612b025750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15612b3b576040517fbfae38b3000000000000000000000000000000000000000000000000000000008152336004820152602401610b0a565b65ffffffffffff84165f90815260026020908152604080832080546001600160a01b031684529183905282209091612b75610b4d84612d69565b82549091505f90612bb190610fd5908490750100000000000000000000000000000000000000000090046affffffffffffffffffffff166143a1565b83549091506affffffffffffffffffffff6a0100000000000000000000909104811690821611612be15780612bff565b82546a010000000000000000000090046affffffffffffffffffffff165b83546affffffffffffffffffffff9190911675010000000000000000000000000000000000000000000274ffffffffffffffffffffffffffffffffffffffffff9091161783558354604080518481526020810188905289926001600160a01b0316917fa47fa2f63dbb76f62c8892e5d69121a3b32ead6102363c1059eb875033305165910160405180910390a35050505050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603612ce357507f000000000000000000000000000000000000000000000000000000000000000090565b612d0c7f0000000000000000000000000000000000000000000000000000000000000000613aa3565b905090565b5f8181526001602052604081205465ffffffffffff1690819003612d64576040517f89e7c39a00000000000000000000000000000000000000000000000000000000815260048101839052602401610b0a565b919050565b80545f907b01000000000000000000000000000000000000000000000000000000900460ff16612da65760018201546001600160a01b0316610e83565b5f92915050565b5f816fffffffffffffffffffffffffffffffff165f03612dce57505f610e83565b6040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa158015612e4f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e739190614386565b6fffffffffffffffffffffffffffffffff1690508015612ec457612ebf81612eb5670de0b6b3a76400006fffffffffffffffffffffffffffffffff8716614347565b610fd5919061495e565b612ec6565b5f5b6affffffffffffffffffffff16949350505050565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f91670de0b6b3a7640000916fffffffffffffffffffffffffffffffff8516917f0000000000000000000000000000000000000000000000000000000000000000909116906325dcc2ee90602401602060405180830381865afa158015612f7a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f9e9190614386565b6fffffffffffffffffffffffffffffffff16612fba9190614347565b610e80919061495e565b5f6affffffffffffffffffffff8211612fdd5781610e83565b6affffffffffffffffffffff92915050565b6001600160a01b038085165f9081526004602090815260408083209387168352929052908120546130339084906fffffffffffffffffffffffffffffffff1661435e565b6040517f2272d9b90000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015286811660248301529192505f917f00000000000000000000000000000000000000000000000000000000000000001690632272d9b990604401602060405180830381865afa1580156130bd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130e19190614386565b6fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff1661311091906143a1565b90505f61311d8785612edb565b905080821115613172576040517f972a97a10000000000000000000000000000000000000000000000000000000081526001600160a01b03881660048201526024810183905260448101829052606401610b0a565b50506001600160a01b039485165f908152600460209081526040808320969097168252949094529390922080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff909416939093179092555050565b5f815f036131f057506001610e83565b8254640100000000900465ffffffffffff1682111561321057505f610e83565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90613276906005906004016144b0565b602060405180830381865afa158015613291573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132b591906144ef565b6132bf9083614347565b83546132ea90620186a0906a010000000000000000000090046affffffffffffffffffffff16614347565b10159392505050565b5f7f8cb710bfa014b5bdbf680e0dc98479ef902fe26a507631557b160f8aaf4edbbb826040516020016133279291906149c9565b604051602081830303815290604052805190602001209050919050565b5f5f61334e612c96565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b60018101545f9065ffffffffffff6501000000000082048116916b0100000000000000000000009004168083036133c5575092915050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061342d906005906004016144b0565b602060405180830381865afa158015613448573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061346c91906144ef565b9050805f0361347e5750909392505050565b84545f9082906134ad90620186a0906a010000000000000000000090046affffffffffffffffffffff16614347565b6134b7919061495e565b6134c190846143a1565b90508381106134d057836134d2565b805b9695505050505050565b5f806001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016636174e20361351d6060860160408701614092565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b039091166004820152602401606060405180830381865afa158015613577573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061359b91906143c3565b50909250905061ffff82166135b86101408501610120860161454c565b61ffff1614613614576135d36101408401610120850161454c565b6040517ffac9eb9800000000000000000000000000000000000000000000000000000000815261ffff91821660048201529083166024820152604401610b0a565b806fffffffffffffffffffffffffffffffff165f0361367b5761363d6060840160408501614092565b6040517fefc4c7450000000000000000000000000000000000000000000000000000000081526001600160a01b039091166004820152602401610b0a565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea554722602085018035906136bb9087614092565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b158015613716575f5ffd5b505afa158015613728573d5f5f3e3d5ffd5b50506040517f9c1234d5000000000000000000000000000000000000000000000000000000008152602086013560048201525f92508291506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690639c1234d590602401608060405180830381865afa1580156137af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137d39190614b23565b815191935091505f906001600160a01b03166137f761016088016101408901614092565b6001600160a01b03161480156138295750602083015161ffff166138236101808801610160890161454c565b61ffff16145b8015613858575081516001600160a01b031661384d6101a088016101808901614092565b6001600160a01b0316145b80156138805750602082015161ffff1661387a6101c088016101a0890161454c565b61ffff16145b9050806138bf576040517f85afceea00000000000000000000000000000000000000000000000000000000815260208701356004820152602401610b0a565b505050505050565b6001600160a01b0381165f9081526020819052604081205463ffffffff169003613931576001600160a01b0381165f90815260208190526040902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000164263ffffffff161790555b50565b5f7f1f662c254fcb0c682746d18a09837d1f9505676c7bb881ab026b2e9270c846a26139636020840184614092565b60208401356002613977604087018761487a565b604051613985929190614b56565b602060405180830381855afa1580156139a0573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906139c391906144ef565b606086013560808701356139dd60c0890160a08a01614526565b6139ed60e08a0160c08b01614526565b6040805160208101999099526001600160a01b03909716968801969096526060870194909452608086019290925260a085015260c084015267ffffffffffffffff90811660e08401521661010082015261012001613327565b613a5284848484613b3a565b6111d25783613a6084613344565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b0390921660048301526024820152604401610b0a565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001613327565b5f5f613b4585613344565b90505f5f613b54838787613bd2565b5090925090505f816003811115613b6d57613b6d614483565b148015613b8b5750876001600160a01b0316826001600160a01b0316145b15613b9c5760019350505050613bca565b876001600160a01b03163b5f03613bb8575f9350505050613bca565b613bc488848888613c19565b93505050505b949350505050565b5f80806041849003613c06578435602086013560408701355f1a613bf889828585613c9c565b955095509550505050613c10565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613cd557505f91506003905082613d78565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613d26573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b038116613d6f57505f925060019150829050613d78565b92505f91508190505b9450945094915050565b5f60208284031215613d92575f5ffd5b5035919050565b80516001600160a01b031682526020810151613dbb602084018261ffff169052565b506040810151613dd1604084018261ffff169052565b506060810151613de7606084018261ffff169052565b506080810151613dfb608084018215159052565b5060a0810151613e0f60a084018215159052565b5060c0810151613e2a60c08401826001600160a01b03169052565b5060e081015160e0830152610100810151613e516101008401826001600160a01b03169052565b5061012081015161183d6101208401826001600160a01b03169052565b6101608101613e7d8285613d99565b65ffffffffffff83166101408301529392505050565b65ffffffffffff81168114613931575f5ffd5b6fffffffffffffffffffffffffffffffff81168114613931575f5ffd5b8035612d6481613ea6565b803560ff81168114612d64575f5ffd5b5f5f5f5f60808587031215613ef1575f5ffd5b8435613efc81613e93565b9350602085013592506040850135613f1381613ea6565b9150613f2160608601613ece565b905092959194509250565b6001600160a01b0381168114613931575f5ffd5b5f5f60408385031215613f51575f5ffd5b8235613f5c81613f2c565b91506020830135613f6c81613f2c565b809150509250929050565b5f5f60408385031215613f88575f5ffd5b8235613f9381613e93565b91506020830135613f6c81613ea6565b5f5f5f60608486031215613fb5575f5ffd5b833592506020840135613fc781613f2c565b91506040840135613fd781613ea6565b809150509250925092565b5f60208284031215613ff2575f5ffd5b8135613ffd81613e93565b9392505050565b6101408101610e838284613d99565b5f5f5f60608486031215614025575f5ffd5b833561403081613e93565b92506020840135613fc781613ea6565b5f610280828403128015614052575f5ffd5b509092915050565b5f5f6040838503121561406b575f5ffd5b823567ffffffffffffffff811115614081575f5ffd5b830160a08186031215613f5c575f5ffd5b5f602082840312156140a2575f5ffd5b8135613ffd81613f2c565b5f6101208201905063ffffffff835116825265ffffffffffff602084015116602083015260408301516140ef60408401826affffffffffffffffffffff169052565b50606083015161410e60608401826affffffffffffffffffffff169052565b506080830151614128608084018265ffffffffffff169052565b5060a083015161414260a084018265ffffffffffff169052565b5060c083015161416660c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161418a60e08401826fffffffffffffffffffffffffffffffff169052565b506101008301516141ab6101008401826affffffffffffffffffffff169052565b5092915050565b5f5f5f604084860312156141c4575f5ffd5b833567ffffffffffffffff8111156141da575f5ffd5b840160e081870312156141eb575f5ffd5b9250602084013567ffffffffffffffff811115614206575f5ffd5b8401601f81018613614216575f5ffd5b803567ffffffffffffffff81111561422c575f5ffd5b86602082840101111561423d575f5ffd5b939660209190910195509293505050565b5f60e0820190506001600160a01b0383511682526001600160a01b03602084015116602083015261ffff604084015116604083015260608301516142ac606084018280516001600160a01b0316825260209081015161ffff16910152565b50608083015180516001600160a01b031660a0840152602081015161ffff1660c08401526141ab565b5f5f5f5f608085870312156142e8575f5ffd5b84356142f381613e93565b935060208501359250604085013561430a81613ea6565b9396929550929360600135925050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082028115828204841417610e8357610e8361431a565b6fffffffffffffffffffffffffffffffff8181168382160190811115610e8357610e8361431a565b5f60208284031215614396575f5ffd5b8151613ffd81613ea6565b80820180821115610e8357610e8361431a565b61ffff81168114613931575f5ffd5b5f5f5f606084860312156143d5575f5ffd5b83516143e0816143b4565b60208501519093506143f181613ea6565b6040850151909250613fd7816143b4565b67ffffffffffffffff8181168382160190811115610e8357610e8361431a565b6fffffffffffffffffffffffffffffffff8281168282160390811115610e8357610e8361431a565b65ffffffffffff8181168382160190811115610e8357610e8361431a565b5f60208284031215614478575f5ffd5b8135613ffd81613ea6565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60208101601583106144e9577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b91905290565b5f602082840312156144ff575f5ffd5b5051919050565b67ffffffffffffffff81168114613931575f5ffd5b8035612d6481614506565b5f60208284031215614536575f5ffd5b8135613ffd81614506565b8035612d64816143b4565b5f6020828403121561455c575f5ffd5b8135613ffd816143b4565b5f6080828403128015614578575f5ffd5b506040516080810167ffffffffffffffff811182821017156145c1577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405282516145cf81613e93565b815260208301516145df81613e93565b602082015260408301516145f281613e93565b6040820152606083015161460581614506565b60608201529392505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614644575f5ffd5b83018035915067ffffffffffffffff82111561465e575f5ffd5b6020019150600581901b3603821315614675575f5ffd5b9250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b65ffffffffffff8281168282160390811115610e8357610e8361431a565b5f65ffffffffffff821665ffffffffffff81036146e6576146e661431a565b60010192915050565b80356146fa81613ea6565b6fffffffffffffffffffffffffffffffff168252602081013561471c81613ea6565b6fffffffffffffffffffffffffffffffff166020830152604081013561474181613ea6565b6fffffffffffffffffffffffffffffffff166040830152606081013561476681613ea6565b6fffffffffffffffffffffffffffffffff166060830152608081013561478b81613ea6565b6fffffffffffffffffffffffffffffffff1660808301526147ae60a08201613ec3565b6fffffffffffffffffffffffffffffffff811660a0840152505050565b803582526020808201359083015260ff6147e760408301613ece565b16604083015260ff6147fb60608301613ece565b16606083015260ff61480f60808301613ece565b1660808301525050565b65ffffffffffff871681526001600160a01b03861660208201526101e0810161484560408301876146ef565b61ffff851661010083015261485e6101208301856147cb565b67ffffffffffffffff83166101c0830152979650505050505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126148ad575f5ffd5b83018035915067ffffffffffffffff8211156148c7575f5ffd5b602001915036819003821315614675575f5ffd5b87815286602082015285604082015267ffffffffffffffff8516606082015267ffffffffffffffff8416608082015260c060a08201528160c0820152818360e08301375f81830160e090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01601019695505050505050565b5f82614991577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b80356149a181613f2c565b6001600160a01b0316825260208101356149ba816143b4565b61ffff81166020840152505050565b8281526102a0810182356149dc81613f2c565b6001600160a01b0316602083810191909152830135604080840191909152830135614a0681613f2c565b6001600160a01b038116606084015250614a2660808301606085016146ef565b614a336101208401614541565b61ffff811661014084015250614a5161016083016101408501614996565b614a636101a083016101808501614996565b614a756101e083016101c085016147cb565b614a82610260840161451b565b67ffffffffffffffff8116610280840152509392505050565b5f60408284031215614aab575f5ffd5b6040805190810167ffffffffffffffff81118282101715614af3577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b80604052508091508251614b0681613f2c565b81526020830151614b16816143b4565b6020919091015292915050565b5f5f60808385031215614b34575f5ffd5b614b3e8484614a9b565b9150614b4d8460408501614a9b565b90509250929050565b818382375f910190815291905056'
