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
    "name": "openTerms",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
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
        "name": "feeBps",
        "type": "uint16",
        "internalType": "uint16"
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
    "name": "recordCompletion",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "fee",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "recordFlag",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "fee",
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
        "name": "provider",
        "type": "address",
        "internalType": "address"
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
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "fee",
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
        "name": "provider",
        "type": "address",
        "internalType": "address"
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
        "name": "provider",
        "type": "address",
        "internalType": "address"
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
    "name": "Completed",
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
      }
    ],
    "anonymous": false
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
  }
] as const

/** Creation code; constructor arguments follow it. */
export const providersBytecode =
  '0x610180604052348015610010575f5ffd5b50604051613dd6380380613dd683398101604081905261002f91610280565b6001600160a01b0383166080524660a052826100f481604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050826001600160a01b031663a9b5898f6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610138573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061015c91906102ca565b6001600160a01b0390811660e052828116610100528181166101205260408051639de6e0c760e01b8152905191851691639de6e0c7916004808201926020929091908290030181865afa1580156101b5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101d991906102ca565b6001600160a01b0316610140816001600160a01b031681525050826001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa15801561022f573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061025391906102ca565b6001600160a01b031661016052506102ec915050565b6001600160a01b038116811461027d575f5ffd5b50565b5f5f5f60608486031215610292575f5ffd5b835161029d81610269565b60208501519093506102ae81610269565b60408501519092506102bf81610269565b809150509250925092565b5f602082840312156102da575f5ffd5b81516102e581610269565b9392505050565b60805160a05160c05160e05161010051610120516101405161016051613a116103c55f395f81816101ad01528181610782015281816113fb0152818161162c0152818161183001528181611cff015261208901525f81816102bc01528181610741015281816113ba015281816115eb015281816117ef01528181611cbe015261204801525f818161026f0152818161268a015261278901525f818161049a015261191f01525f81816102f601528181611a03015281816124c8015261298201525f611fe001525f611fb801525f6120070152613a115ff3fe608060405234801561000f575f5ffd5b506004361061018f575f3560e01c8063a9b5898f116100dd578063d98e4a4111610088578063f698da2511610063578063f698da25146106d0578063fd8e1856146106d8578063fdc5db9b14610716575f5ffd5b8063d98e4a41146104f2578063db89c04414610554578063ea5a6c8e146106ac575f5ffd5b8063c60e814d116100b8578063c60e814d14610495578063d41be227146104bc578063d7af5bad146104df575f5ffd5b8063a9b5898f146102f1578063af9804f214610318578063c2f3022014610482575f5ffd5b80634f5c27a41161013d57806383f665751161011857806383f66575146102a45780639de6e0c7146102b7578063a4d2e446146102de575f5ffd5b80634f5c27a41461026157806365d8c3e41461026a5780637ad4613914610291575f5ffd5b80631f2b6f231161016d5780631f2b6f231461021a578063329d44b01461022d57806346ed99bb14610240575f5ffd5b80630260f984146101935780630742d8c4146101a8578063171966d7146101f9575b5f5ffd5b6101a66101a1366004612e3e565b610729565b005b6101cf7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b61020c610207366004612e60565b610858565b6040516101f0929190612f67565b6101a6610228366004612e60565b6109b6565b6101a661023b366004612fa2565b610b00565b61025361024e36600461303a565b610db7565b6040519081526020016101f0565b61025361084081565b6101cf7f000000000000000000000000000000000000000000000000000000000000000081565b6101a661029f36600461307c565b6113a2565b6102536102b236600461303a565b6115bb565b6101cf7f000000000000000000000000000000000000000000000000000000000000000081565b6101a66102ec3660046130e5565b6115d3565b6101cf7f000000000000000000000000000000000000000000000000000000000000000081565b610475610326366004613135565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101919091525065ffffffffffff165f90815260026020818152604092839020835161012081018552815473ffffffffffffffffffffffffffffffffffffffff808216835274010000000000000000000000000000000000000000820461ffff9081169584019590955276010000000000000000000000000000000000000000000082048516968301969096527801000000000000000000000000000000000000000000000000810490931660608201527a01000000000000000000000000000000000000000000000000000090920460ff16151560808301526001810154841660a08301529182015460c08201526003820154831660e082015260049091015490911661010082015290565b6040516101f0919061315a565b6101a6610490366004612e3e565b6117d7565b6101cf7f000000000000000000000000000000000000000000000000000000000000000081565b6104cf6104ca366004613169565b6118d6565b60405190151581526020016101f0565b6101a66104ed366004612e3e565b611ca6565b610505610500366004612e60565b611da5565b6040805165ffffffffffff96909616865273ffffffffffffffffffffffffffffffffffffffff94851660208701529290931691840191909152606083015261ffff16608082015260a0016101f0565b61069f610562366004612e3e565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101919091525073ffffffffffffffffffffffffffffffffffffffff165f9081526020818152604091829020825161010081018452815463ffffffff8116825265ffffffffffff64010000000082048116948301949094526affffffffffffffffffffff6a010000000000000000000082048116958301959095527501000000000000000000000000000000000000000000900490931660608401526001810154650100000000008104831660808501526b010000000000000000000000900490911660a0830152600201546fffffffffffffffffffffffffffffffff80821660c08401527001000000000000000000000000000000009091041660e082015290565b6040516101f091906131b8565b6106bf6106ba366004613135565b611e7b565b6040516101f0959493929190613294565b610253611fb5565b6106ff6106e6366004612e60565b60016020525f908152604090205465ffffffffffff1681565b60405165ffffffffffff90911681526020016101f0565b6101a6610724366004613329565b612030565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015906107a557503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b156107e3576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff81165f90815260208190526040902060019081018054600b906108339084906b010000000000000000000000900465ffffffffffff166133ad565b92506101000a81548165ffffffffffff021916908365ffffffffffff16021790555050565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101829052906108a983612241565b65ffffffffffff81165f90815260026020818152604092839020835161012081018552815473ffffffffffffffffffffffffffffffffffffffff808216835274010000000000000000000000000000000000000000820461ffff9081169584019590955276010000000000000000000000000000000000000000000082048516968301969096527801000000000000000000000000000000000000000000000000810490931660608201527a01000000000000000000000000000000000000000000000000000090920460ff16151560808301526001810154841660a08301529182015460c08201526003820154831660e082015260049091015490911661010082015294909350915050565b5f60025f6109c384612241565b65ffffffffffff16815260208101919091526040015f20805490915073ffffffffffffffffffffffffffffffffffffffff163314610a4e5780546040517f344b090400000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016107da565b80547a010000000000000000000000000000000000000000000000000000900460ff16610aaa576040517f8a6ea0d2000000000000000000000000000000000000000000000000000000008152600481018390526024016107da565b80547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff168155604051339083907f62ef2ac6001c121b266f36d35515ccf9bb70caee08c7ccec61f9a92188a61caf905f90a35050565b5f610b0e60408501856133cb565b915050610840811115610b58576040517f859641b10000000000000000000000000000000000000000000000000000000081526004810182905261084060248201526044016107da565b5f8080610b686020880188612e3e565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f908120915080610ba2608088016060890161344a565b610bb260a0890160808a0161344a565b600185015491935091505f9064ffffffffff1667ffffffffffffffff8416118015610bf25750610be442610e10613463565b8367ffffffffffffffff1611155b8015610c075750428267ffffffffffffffff16115b8015610c2657508267ffffffffffffffff168267ffffffffffffffff16115b905080610c865760018401546040517fb02efe6a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff80861660048301528416602482015264ffffffffff90911660448201526064016107da565b5f610c9460208a018a612e3e565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff16148015610ccc575086155b905080610cf357610cf3610ce360208b018b612e3e565b610cec8b612299565b8a8a6123b8565b6001850180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001664ffffffffff8616179055610d3b610d3660208b018b612e3e565b612428565b610d4860208a018a612e3e565b73ffffffffffffffffffffffffffffffffffffffff167fb020942d20c2db0bacbc110ea65ee1179a0267c743f9229e1a7ceff0f69bb51160208b01358686610d9360408f018f6133cb565b604051610da4959493929190613476565b60405180910390a2505050505050505050565b5f610dc56020830183612e3e565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614610e575733610e056020840184612e3e565b6040517f344b090400000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9283166004820152911660248201526044016107da565b610e60826124af565b610e69826115bb565b5f8181526001602052604090205490915065ffffffffffff1615610ebc576040517f4cea99c2000000000000000000000000000000000000000000000000000000008152600481018290526024016107da565b600380545f91908290610ed69065ffffffffffff166134eb565b825465ffffffffffff8083166101009490940a848102910219909116179092555f8481526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000016909317909255805161012081019091529192508190610f4c90860186612e3e565b73ffffffffffffffffffffffffffffffffffffffff168152602001610f796101408601610120870161352d565b61ffff168152602001610f946101808601610160870161352d565b61ffff168152602001610faf6101c086016101a0870161352d565b61ffff16815260016020820152604090810190610fd29060608701908701612e3e565b73ffffffffffffffffffffffffffffffffffffffff1681526020858101359082015260400161100961016086016101408701612e3e565b73ffffffffffffffffffffffffffffffffffffffff1681526020016110366101a086016101808701612e3e565b73ffffffffffffffffffffffffffffffffffffffff90811690915265ffffffffffff83165f90815260026020818152604092839020855181548784015195880151606089015160808a015115157a010000000000000000000000000000000000000000000000000000027fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff61ffff9283167801000000000000000000000000000000000000000000000000027fffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff94841676010000000000000000000000000000000000000000000002949094167fffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffffff93909a1674010000000000000000000000000000000000000000027fffffffffffffffffffff00000000000000000000000000000000000000000000909516958b1695909517939093171696909617959095171693909317835560a08501516001840180549186167fffffffffffffffffffffffff000000000000000000000000000000000000000092831617905560c08601519284019290925560e0850151600384018054918616918416919091179055610100909401516004909201805492909316911617905561121d90610d3690850185612e3e565b6020830180359061122e9085612e3e565b73ffffffffffffffffffffffffffffffffffffffff16837f8ce5f33eabb1680e4420326827857adc4ba31499e5c654e29d80e72b86bc0e5c846112776060890160408a01612e3e565b61128760808a0160608b01613548565b61129760a08b0160808c01613548565b6112a760c08c0160a08d01613548565b6112b760e08d0160c08e01613548565b6112c86101008e0160e08f01613548565b8d60600160a00160208101906112de9190613548565b8e6101200160208101906112f2919061352d565b8f6101c0016020810190611306919061344a565b6040805165ffffffffffff909b168b5273ffffffffffffffffffffffffffffffffffffffff90991660208b01526fffffffffffffffffffffffffffffffff978816988a01989098529486166060890152928516608088015290841660a0870152831660c08601529190911660e084015261ffff1661010083015267ffffffffffffffff166101208201526101400160405180910390a450919050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480159061141e57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611457576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016107da565b73ffffffffffffffffffffffffffffffffffffffff85165f90815260208190526040812090611486858561291a565b905061149560ff841682613563565b6002830180545f906114ba9084906fffffffffffffffffffffffffffffffff1661357a565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550808260020160108282829054906101000a90046fffffffffffffffffffffffffffffffff1661151f919061357a565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550858773ffffffffffffffffffffffffffffffffffffffff167fcb659395fa31a00a9409dfd2e2bd349cf0b44a679ae0377d502a448c98e6b36b83866040516115aa92919091825260ff16602082015260400190565b60405180910390a350505050505050565b5f6115cd6115c883612a55565b612a89565b92915050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480159061164f57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611688576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016107da565b73ffffffffffffffffffffffffffffffffffffffff84165f908152602081905260408120906116b7848461291a565b825490915060019083906004906116df908490640100000000900465ffffffffffff166133ad565b92506101000a81548165ffffffffffff021916908365ffffffffffff16021790555061173c81835f01600a9054906101000a90046affffffffffffffffffffff166affffffffffffffffffffff166117379190613463565b612ad2565b82546affffffffffffffffffffff919091166a0100000000000000000000027fffffffffffffffffffffff0000000000000000000000ffffffffffffffffffff909116178255604051818152859073ffffffffffffffffffffffffffffffffffffffff8816907f5439783268f00fee6053a9b96015d6fdd721a64107ab7b77aa00b9eedfed478b9060200160405180910390a3505050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480159061185357503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b1561188c576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016107da565b73ffffffffffffffffffffffffffffffffffffffff81165f9081526020819052604090206001908101805460059061083390849065010000000000900465ffffffffffff166135a2565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82811660048301525f9182917f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015611964573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061198891906135c0565b6fffffffffffffffffffffffffffffffff1690506119ac6040850160208601613548565b6fffffffffffffffffffffffffffffffff16811080611a7b57506040517ff72d0b3b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611a3990600590600401613608565b602060405180830381865afa158015611a54573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a789190613647565b81105b15611a89575f9150506115cd565b73ffffffffffffffffffffffffffffffffffffffff83165f9081526020818152604090912090611abb9086018661344a565b815467ffffffffffffffff9190911664010000000090910465ffffffffffff161015611aeb575f925050506115cd565b60018101545f90611b1690612710906b010000000000000000000000900465ffffffffffff16613563565b9050611b28606087016040880161352d565b6001830154611b4c9161ffff169065010000000000900465ffffffffffff16613563565b811115611b5e575f93505050506115cd565b81545f90611b959061271090750100000000000000000000000000000000000000000090046affffffffffffffffffffff16613563565b9050611ba7608088016060890161352d565b8354611bd29161ffff16906a010000000000000000000090046affffffffffffffffffffff16613563565b811115611be5575f9450505050506115cd565b611bf2608088018861365e565b90505f03611c075760019450505050506115cd565b5f5b611c16608089018961365e565b9050811015611c995773ffffffffffffffffffffffffffffffffffffffff8716611c4360808a018a61365e565b83818110611c5357611c536136c2565b9050602002016020810190611c689190612e3e565b73ffffffffffffffffffffffffffffffffffffffff1603611c91576001955050505050506115cd565b600101611c09565b505f979650505050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801590611d2257503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611d5b576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016107da565b73ffffffffffffffffffffffffffffffffffffffff81165f9081526020819052604090206001908101805460059061083390849065010000000000900465ffffffffffff166133ad565b5f5f5f5f5f611db386612241565b65ffffffffffff81165f9081526002602052604090208054919650907a010000000000000000000000000000000000000000000000000000900460ff16611e29576040517f8a6ea0d2000000000000000000000000000000000000000000000000000000008152600481018890526024016107da565b80546001820154600290920154969873ffffffffffffffffffffffffffffffffffffffff808316995090921696955074010000000000000000000000000000000000000000900461ffff169350915050565b6040805180820182525f80825260208083018290528351808501855282815280820183905265ffffffffffff8616835260029091529290208054600182015473ffffffffffffffffffffffffffffffffffffffff8083169591169361ffff740100000000000000000000000000000000000000008404811694919376010000000000000000000000000000000000000000000081048216917801000000000000000000000000000000000000000000000000909104168115611f6b5760408051808201909152600384015473ffffffffffffffffffffffffffffffffffffffff16815261ffff8316602082015294505b61ffff811615611fa95760408051808201909152600484015473ffffffffffffffffffffffffffffffffffffffff16815261ffff8216602082015293505b50505091939590929450565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361200257507f000000000000000000000000000000000000000000000000000000000000000090565b61202b7f0000000000000000000000000000000000000000000000000000000000000000612afd565b905090565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015906120ac57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b156120e5576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016107da565b73ffffffffffffffffffffffffffffffffffffffff85165f90815260208190526040812090612114858561291a565b82549091505f9061215090611737908490750100000000000000000000000000000000000000000090046affffffffffffffffffffff16613463565b83549091506affffffffffffffffffffff6a0100000000000000000000909104811690821611612180578061219e565b82546a010000000000000000000090046affffffffffffffffffffff165b83546affffffffffffffffffffff9190911675010000000000000000000000000000000000000000000274ffffffffffffffffffffffffffffffffffffffffff9091161783556040805183815260208101869052889173ffffffffffffffffffffffffffffffffffffffff8b16917fa47fa2f63dbb76f62c8892e5d69121a3b32ead6102363c1059eb875033305165910160405180910390a35050505050505050565b5f8181526001602052604081205465ffffffffffff1690819003612294576040517f89e7c39a000000000000000000000000000000000000000000000000000000008152600481018390526024016107da565b919050565b5f7f8365b362bd1d903157edb2bf08a6ff3c5e756de703424cb04fc2d1540abb2d7f6122c86020840184612e3e565b602084013560026122dc60408701876133cb565b6040516122ea9291906136ef565b602060405180830381855afa158015612305573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906123289190613647565b612338608087016060880161344a565b61234860a088016080890161344a565b60408051602081019790975273ffffffffffffffffffffffffffffffffffffffff909516948601949094526060850192909252608084015267ffffffffffffffff90811660a08401521660c082015260e0015b604051602081830303815290604052805190602001209050919050565b6123c484848484612ba1565b61242257836123d284612a89565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909216600483015260248201526044016107da565b50505050565b73ffffffffffffffffffffffffffffffffffffffff81165f9081526020819052604081205463ffffffff1690036124ac5773ffffffffffffffffffffffffffffffffffffffff81165f90815260208190526040902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000164263ffffffff161790555b50565b5f8073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016636174e2036124fd6060860160408701612e3e565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016040805180830381865afa158015612563573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061258791906136fe565b909250905061ffff82166125a36101408501610120860161352d565b61ffff16146125ff576125be6101408401610120850161352d565b6040517ffac9eb9800000000000000000000000000000000000000000000000000000000815261ffff918216600482015290831660248201526044016107da565b806fffffffffffffffffffffffffffffffff165f03612673576126286060840160408501612e3e565b6040517fefc4c74500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016107da565b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663ea554722602085018035906126c09087612e3e565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b168152600481019290925273ffffffffffffffffffffffffffffffffffffffff1660248201526044015f6040518083038186803b158015612728575f5ffd5b505afa15801561273a573d5f5f3e3d5ffd5b50506040517f9c1234d5000000000000000000000000000000000000000000000000000000008152602086013560048201525f925082915073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690639c1234d590602401608060405180830381865afa1580156127ce573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127f291906137b3565b815191935091505f9073ffffffffffffffffffffffffffffffffffffffff1661282361016088016101408901612e3e565b73ffffffffffffffffffffffffffffffffffffffff161480156128625750602083015161ffff1661285c6101808801610160890161352d565b61ffff16145b80156128ab5750815173ffffffffffffffffffffffffffffffffffffffff166128936101a088016101808901612e3e565b73ffffffffffffffffffffffffffffffffffffffff16145b80156128d35750602082015161ffff166128cd6101c088016101a0890161352d565b61ffff16145b905080612912576040517f85afceea000000000000000000000000000000000000000000000000000000008152602087013560048201526024016107da565b505050505050565b5f816fffffffffffffffffffffffffffffffff165f0361293b57505f6115cd565b6040517fdcf1a1c900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa1580156129c9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129ed91906135c0565b6fffffffffffffffffffffffffffffffff1690508015612a3e57612a3981612a2f670de0b6b3a76400006fffffffffffffffffffffffffffffffff8716613563565b61173791906137e6565b612a40565b5f5b6affffffffffffffffffffff16949350505050565b5f7f05f17f856632c2e280b41809e36a8edf18e69a92588e0ba15cc72e71df0ef9668260405160200161239b92919061385e565b5f5f612a93611fb5565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f6affffffffffffffffffffff8211612aeb57816115cd565b6affffffffffffffffffffff92915050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c00161239b565b5f5f612bac85612a89565b90505f5f612bbb838787612c60565b5090925090505f816003811115612bd457612bd46135db565b148015612c0c57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15612c1d5760019350505050612c58565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03612c46575f9350505050612c58565b612c5288848888612ca7565b93505050505b949350505050565b5f80806041849003612c94578435602086013560408701355f1a612c8689828585612d2a565b955095509550505050612c9e565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612d6357505f91506003905082612e13565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612db4573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116612e0a57505f925060019150829050612e13565b92505f91508190505b9450945094915050565b73ffffffffffffffffffffffffffffffffffffffff811681146124ac575f5ffd5b5f60208284031215612e4e575f5ffd5b8135612e5981612e1d565b9392505050565b5f60208284031215612e70575f5ffd5b5035919050565b73ffffffffffffffffffffffffffffffffffffffff815116825261ffff60208201511660208301526040810151612eb4604084018261ffff169052565b506060810151612eca606084018261ffff169052565b506080810151612ede608084018215159052565b5060a0810151612f0660a084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060c081015160c083015260e0810151612f3860e084018273ffffffffffffffffffffffffffffffffffffffff169052565b50610100810151612f6261010084018273ffffffffffffffffffffffffffffffffffffffff169052565b505050565b6101408101612f768285612e77565b65ffffffffffff83166101208301529392505050565b5f60a08284031215612f9c575f5ffd5b50919050565b5f5f5f60408486031215612fb4575f5ffd5b833567ffffffffffffffff811115612fca575f5ffd5b612fd686828701612f8c565b935050602084013567ffffffffffffffff811115612ff2575f5ffd5b8401601f81018613613002575f5ffd5b803567ffffffffffffffff811115613018575f5ffd5b866020828401011115613029575f5ffd5b939660209190910195509293505050565b5f6101e082840312801561304c575f5ffd5b509092915050565b6fffffffffffffffffffffffffffffffff811681146124ac575f5ffd5b803561229481613054565b5f5f5f5f5f60a08688031215613090575f5ffd5b853561309b81612e1d565b94506020860135935060408601356130b281612e1d565b925060608601356130c281613054565b9150608086013560ff811681146130d7575f5ffd5b809150509295509295909350565b5f5f5f5f608085870312156130f8575f5ffd5b843561310381612e1d565b935060208501359250604085013561311a81612e1d565b9150606085013561312a81613054565b939692955090935050565b5f60208284031215613145575f5ffd5b813565ffffffffffff81168114612e59575f5ffd5b61012081016115cd8284612e77565b5f5f6040838503121561317a575f5ffd5b823567ffffffffffffffff811115613190575f5ffd5b61319c85828601612f8c565b92505060208301356131ad81612e1d565b809150509250929050565b5f6101008201905063ffffffff835116825265ffffffffffff60208401511660208301526affffffffffffffffffffff6040840151166040830152606083015161321160608401826affffffffffffffffffffff169052565b50608083015161322b608084018265ffffffffffff169052565b5060a083015161324560a084018265ffffffffffff169052565b5060c083015161326960c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161328d60e08401826fffffffffffffffffffffffffffffffff169052565b5092915050565b73ffffffffffffffffffffffffffffffffffffffff86811682528516602082015261ffff8416604082015260e081016132f46060830185805173ffffffffffffffffffffffffffffffffffffffff16825260209081015161ffff16910152565b825173ffffffffffffffffffffffffffffffffffffffff1660a0830152602083015161ffff1660c08301529695505050505050565b5f5f5f5f5f60a0868803121561333d575f5ffd5b853561334881612e1d565b945060208601359350604086013561335f81612e1d565b9250606086013561336f81613054565b949793965091946080013592915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b65ffffffffffff81811683821601908111156115cd576115cd613380565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126133fe575f5ffd5b83018035915067ffffffffffffffff821115613418575f5ffd5b60200191503681900382131561342c575f5ffd5b9250929050565b803567ffffffffffffffff81168114612294575f5ffd5b5f6020828403121561345a575f5ffd5b612e5982613433565b808201808211156115cd576115cd613380565b85815267ffffffffffffffff8516602082015267ffffffffffffffff8416604082015260806060820152816080820152818360a08301375f81830160a090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0160101949350505050565b5f65ffffffffffff821665ffffffffffff810361350a5761350a613380565b60010192915050565b61ffff811681146124ac575f5ffd5b803561229481613513565b5f6020828403121561353d575f5ffd5b8135612e5981613513565b5f60208284031215613558575f5ffd5b8135612e5981613054565b80820281158282048414176115cd576115cd613380565b6fffffffffffffffffffffffffffffffff81811683821601908111156115cd576115cd613380565b65ffffffffffff82811682821603908111156115cd576115cd613380565b5f602082840312156135d0575f5ffd5b8151612e5981613054565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6020810160078310613641577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b91905290565b5f60208284031215613657575f5ffd5b5051919050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613691575f5ffd5b83018035915067ffffffffffffffff8211156136ab575f5ffd5b6020019150600581901b360382131561342c575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b818382375f9101908152919050565b5f5f6040838503121561370f575f5ffd5b825161371a81613513565b60208401519092506131ad81613054565b5f6040828403121561373b575f5ffd5b6040516040810181811067ffffffffffffffff82111715613783577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161379681612e1d565b815260208301516137a681613513565b6020919091015292915050565b5f5f608083850312156137c4575f5ffd5b6137ce848461372b565b91506137dd846040850161372b565b90509250929050565b5f82613819577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b803561382981612e1d565b73ffffffffffffffffffffffffffffffffffffffff168252602081013561384f81613513565b61ffff81166020840152505050565b8281526102008101823561387181612e1d565b73ffffffffffffffffffffffffffffffffffffffff166020838101919091528301356040808401919091528301356138a881612e1d565b73ffffffffffffffffffffffffffffffffffffffff811660608401525060608301356138d381613054565b6fffffffffffffffffffffffffffffffff811660808401525060808301356138fa81613054565b6fffffffffffffffffffffffffffffffff811660a08401525060a083013561392181613054565b6fffffffffffffffffffffffffffffffff811660c08401525060c083013561394881613054565b6fffffffffffffffffffffffffffffffff811660e08401525061396d60e08401613071565b6fffffffffffffffffffffffffffffffff8116610100840152506139946101008401613071565b6fffffffffffffffffffffffffffffffff8116610120840152506139bb6101208401613522565b61ffff8116610140840152506139d96101608301610140850161381e565b6139eb6101a08301610180850161381e565b6139f86101c08401613433565b67ffffffffffffffff81166101e084015250939250505056'
