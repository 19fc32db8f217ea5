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
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
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
  '0x6101a0604052348015610010575f5ffd5b5060405161468e38038061468e83398101604081905261002f91610289565b6001600160a01b0383166080524660a052826100f481604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c052506001600160a01b03831660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa158015610140573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061016491906102d3565b6001600160a01b0390811661010052828116610120528181166101405260408051639de6e0c760e01b8152905191851691639de6e0c7916004808201926020929091908290030181865afa1580156101be573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101e291906102d3565b6001600160a01b0316610160816001600160a01b031681525050826001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610238573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061025c91906102d3565b6001600160a01b031661018052506102f5915050565b6001600160a01b0381168114610286575f5ffd5b50565b5f5f5f6060848603121561029b575f5ffd5b83516102a681610272565b60208501519093506102b781610272565b60408501519092506102c881610272565b809150509250925092565b5f602082840312156102e3575f5ffd5b81516102ee81610272565b9392505050565b60805160a05160c05160e051610100516101205161014051610160516101805161427061041e5f395f81816101c40152818161097f0152818161101201528181611854015281816119c901528181611d4f015281816121ee0152818161237c01526125fc01525f81816103a20152818161094b01528181610fde015281816118200152818161199501528181611d1b015281816121ba0152818161234801526125c801525f818161036801528181611c2601528181612ed40152612fb901525f81816105a901528181611e5c0152612a9501525f818161042501528181610cd70152818161191601528181611af801528181611f330152818161296a0152612d3901525f8181610325015261321c01525f61280f01525f6127e701525f61283601526142705ff3fe608060405234801561000f575f5ffd5b50600436106101bb575f3560e01c8063a74fe191116100f3578063db89c04411610093578063ea5a6c8e1161006e578063ea5a6c8e14610772578063eba3c48714610796578063f698da25146107a9578063fd8e1856146107b1575f5ffd5b8063db89c04414610601578063dbdbe4681461074c578063e9ec4c2d1461075f575f5ffd5b8063af9804f2116100ce578063af9804f214610447578063c60e814d146105a4578063d011a901146105cb578063d41be227146105de575f5ffd5b8063a74fe191146103c4578063a7fd492c146103d7578063a9b5898f14610420575f5ffd5b806334fa5d431161015e5780634f5c27a4116101395780634f5c27a41461035a57806365d8c3e41461036357806383f665751461038a5780639de6e0c71461039d575f5ffd5b806334fa5d431461030d578063411557d11461032057806346ed99bb14610347575f5ffd5b80631f2b6f23116101995780631f2b6f23146102395780632f16843c1461024c5780632f7660411461026d578063329d44b0146102fa575f5ffd5b80630742d8c4146101bf578063171966d7146102035780631a27d90014610224575b5f5ffd5b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b610216610211366004613663565b6107ef565b6040516101fa929190613736565b610237610232366004613798565b610940565b005b610237610247366004613663565b610b67565b61025f61025a3660046137ff565b610c97565b6040519081526020016101fa565b6102c961027b3660046137ff565b600460209081525f92835260408084209091529082529020546fffffffffffffffffffffffffffffffff811690700100000000000000000000000000000000900467ffffffffffffffff1682565b604080516fffffffffffffffffffffffffffffffff909316835267ffffffffffffffff9091166020830152016101fa565b61023761030836600461384c565b610d50565b61023761031b3660046138e4565b610fd3565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b61025f610355366004613927565b61128d565b61025f61084081565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b61025f610398366004613927565b611803565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b6102376103d2366004613941565b611815565b6103ea6103e536600461396b565b611986565b6040805165ffffffffffff9590951685526001600160a01b039384166020860152919092169083015260608201526080016101fa565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b6105976104553660046139aa565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101919091525065ffffffffffff165f9081526002602081815260409283902083516101208101855281546001600160a01b03808216835274010000000000000000000000000000000000000000820461ffff9081169584019590955276010000000000000000000000000000000000000000000082048516968301969096527801000000000000000000000000000000000000000000000000810490931660608201527a01000000000000000000000000000000000000000000000000000090920460ff16151560808301526001810154841660a08301529182015460c08201526003820154831660e082015260049091015490911661010082015290565b6040516101fa91906139c3565b6101e67f000000000000000000000000000000000000000000000000000000000000000081565b6102376105d93660046139aa565b611d10565b6105f16105ec3660046139d2565b611e20565b60405190151581526020016101fa565b61073f61060f366004613a16565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810191909152506001600160a01b03165f9081526020818152604091829020825161010081018452815463ffffffff8116825265ffffffffffff64010000000082048116948301949094526affffffffffffffffffffff6a010000000000000000000082048116958301959095527501000000000000000000000000000000000000000000900490931660608401526001810154650100000000008104831660808501526b010000000000000000000000900490911660a0830152600201546fffffffffffffffffffffffffffffffff80821660c08401527001000000000000000000000000000000009091041660e082015290565b6040516101fa9190613a31565b61023761075a366004613941565b6121af565b61023761076d366004613941565b61233d565b6107856107803660046139aa565b6124aa565b6040516101fa959493929190613b0d565b6102376107a4366004613b7b565b6125bd565b61025f6127e4565b6107d86107bf366004613663565b60016020525f908152604090205465ffffffffffff1681565b60405165ffffffffffff90911681526020016101fa565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101829052906108408361285f565b65ffffffffffff81165f9081526002602081815260409283902083516101208101855281546001600160a01b03808216835274010000000000000000000000000000000000000000820461ffff9081169584019590955276010000000000000000000000000000000000000000000082048516968301969096527801000000000000000000000000000000000000000000000000810490931660608201527a01000000000000000000000000000000000000000000000000000090920460ff16151560808301526001810154841660a08301529182015460c08201526003820154831660e082015260049091015490911661010082015294909350915050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906109a25750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156109e0576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b65ffffffffffff84165f90815260026020908152604080832080546001600160a01b038082168652938590529184206001820154919490939092610a509290911690610a4b908490899074010000000000000000000000000000000000000000900461ffff166128b7565b61290f565b9050610a5f60ff851682613beb565b6002830180545f90610a849084906fffffffffffffffffffffffffffffffff16613c02565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550808260020160108282829054906101000a90046fffffffffffffffffffffffffffffffff16610ae99190613c02565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555082546040805183815260ff8716602082015288926001600160a01b0316917fcb659395fa31a00a9409dfd2e2bd349cf0b44a679ae0377d502a448c98e6b36b910160405180910390a350505050505050565b5f60025f610b748461285f565b65ffffffffffff16815260208101919091526040015f2080549091506001600160a01b03163314610be55780546040517f344b09040000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b0390911660248201526044016109d7565b80547a010000000000000000000000000000000000000000000000000000900460ff16610c41576040517f8a6ea0d2000000000000000000000000000000000000000000000000000000008152600481018390526024016109d7565b80547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff168155604051339083907f62ef2ac6001c121b266f36d35515ccf9bb70caee08c7ccec61f9a92188a61caf905f90a35050565b6040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f91610d479185917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa158015610d1e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d429190613c2a565b612a3d565b90505b92915050565b5f610d5e6040850185613c45565b915050610840811115610da8576040517f859641b10000000000000000000000000000000000000000000000000000000081526004810182905261084060248201526044016109d7565b5f8080610db86020880188613a16565b6001600160a01b0316815260208101919091526040015f908120915080610de56080880160608901613cc4565b610df560a0890160808a01613cc4565b600185015491935091505f9064ffffffffff1667ffffffffffffffff8416118015610e355750610e2742610e10613cdd565b8367ffffffffffffffff1611155b8015610e4a5750428267ffffffffffffffff16115b8015610e6957508267ffffffffffffffff168267ffffffffffffffff16115b905080610ec95760018401546040517fb02efe6a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff80861660048301528416602482015264ffffffffff90911660448201526064016109d7565b5f610ed760208a018a613a16565b6001600160a01b0316336001600160a01b0316148015610ef5575086155b905080610f1c57610f1c610f0c60208b018b613a16565b610f158b612b26565b8a8a612c38565b6001850180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001664ffffffffff8616179055610f64610f5f60208b018b613a16565b612c95565b610f7160208a018a613a16565b6001600160a01b03167fb020942d20c2db0bacbc110ea65ee1179a0267c743f9229e1a7ceff0f69bb51160208b01358686610faf60408f018f613c45565b604051610fc0959493929190613cf0565b60405180910390a2505050505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906110355750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b1561106e576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016109d7565b65ffffffffffff84165f908152600260209081526040808320805460018201546001600160a01b039182168087526004865284872092909116808752919094529184208054919487926110d49084906fffffffffffffffffffffffffffffffff16613d65565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550836fffffffffffffffffffffffffffffffff165f0361112b57505050611287565b6001600160a01b0382165f9081526020819052604081208454909190611176908490610a4b9084908a9074010000000000000000000000000000000000000000900461ffff166128b7565b8254909150600190839060049061119e908490640100000000900465ffffffffffff16613d8d565b92506101000a81548165ffffffffffff021916908365ffffffffffff1602179055506111fb81835f01600a9054906101000a90046affffffffffffffffffffff166affffffffffffffffffffff166111f69190613cdd565b612d02565b82546affffffffffffffffffffff919091166a0100000000000000000000027fffffffffffffffffffffff0000000000000000000000ffffffffffffffffffff90911617825560405181815288906001600160a01b038616907f5439783268f00fee6053a9b96015d6fdd721a64107ab7b77aa00b9eedfed478b9060200160405180910390a350505050505b50505050565b5f61129b6020830183613a16565b6001600160a01b0316336001600160a01b03161461130657336112c16020840184613a16565b6040517f344b09040000000000000000000000000000000000000000000000000000000081526001600160a01b039283166004820152911660248201526044016109d7565b61130f82612d2d565b61131882611803565b5f8181526001602052604090205490915065ffffffffffff161561136b576040517f4cea99c2000000000000000000000000000000000000000000000000000000008152600481018290526024016109d7565b600380545f919082906113859065ffffffffffff16613dab565b825465ffffffffffff8083166101009490940a848102910219909116179092555f8481526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000169093179092558051610120810190915291925081906113fb90860186613a16565b6001600160a01b0316815260200161141b61014086016101208701613ded565b61ffff16815260200161143661018086016101608701613ded565b61ffff1681526020016114516101c086016101a08701613ded565b61ffff168152600160208201526040908101906114749060608701908701613a16565b6001600160a01b031681526020858101359082015260400161149e61016086016101408701613a16565b6001600160a01b031681526020016114be6101a086016101808701613a16565b6001600160a01b0390811690915265ffffffffffff83165f90815260026020818152604092839020855181548784015195880151606089015160808a015115157a010000000000000000000000000000000000000000000000000000027fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff61ffff9283167801000000000000000000000000000000000000000000000000027fffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff94841676010000000000000000000000000000000000000000000002949094167fffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffffff93909a1674010000000000000000000000000000000000000000027fffffffffffffffffffff00000000000000000000000000000000000000000000909516958b1695909517939093171696909617959095171693909317835560a08501516001840180549186167fffffffffffffffffffffffff000000000000000000000000000000000000000092831617905560c08601519284019290925560e0850151600384018054918616918416919091179055610100909401516004909201805492909316911617905561169890610f5f90850185613a16565b602083018035906116a99085613a16565b6001600160a01b0316837f8ce5f33eabb1680e4420326827857adc4ba31499e5c654e29d80e72b86bc0e5c846116e56060890160408a01613a16565b6116f560808a0160608b01613e08565b61170560a08b0160808c01613e08565b61171560c08c0160a08d01613e08565b61172560e08d0160c08e01613e08565b6117366101008e0160e08f01613e08565b8d60600160a001602081019061174c9190613e08565b8e6101200160208101906117609190613ded565b8f6101c00160208101906117749190613cc4565b6040805165ffffffffffff909b168b526001600160a01b0390991660208b01526fffffffffffffffffffffffffffffffff978816988a01989098529486166060890152928516608088015290841660a0870152831660c08601529190911660e084015261ffff1661010083015267ffffffffffffffff166101208201526101400160405180910390a450919050565b5f610d4a61181083613116565b61314a565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906118775750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156118b0576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016109d7565b65ffffffffffff82165f90815260026020526040908190206001810154815492517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b039182166004820181905292936112879290811691849187917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa15801561195d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119819190613c2a565b613193565b5f808080336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906119ec5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611a25576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016109d7565b611a2e8761285f565b65ffffffffffff81165f9081526002602052604090208054919550907a010000000000000000000000000000000000000000000000000000900460ff16611aa4576040517f8a6ea0d2000000000000000000000000000000000000000000000000000000008152600481018990526024016109d7565b8054600182015460028301546040517f6174e2030000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201819052938316975092955093505f9182917f00000000000000000000000000000000000000000000000000000000000000001690636174e203906024016040805180830381865afa158015611b3c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b609190613e23565b8454919350915061ffff808416740100000000000000000000000000000000000000009092041614611be75782546040517ffac9eb980000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910461ffff9081166004830152831660248201526044016109d7565b6040517fea554722000000000000000000000000000000000000000000000000000000008152600481018590526001600160a01b038a811660248301527f0000000000000000000000000000000000000000000000000000000000000000169063ea554722906044015f6040518083038186803b158015611c66575f5ffd5b505afa158015611c78573d5f5f3e3d5ffd5b50505050611c8886868a84613193565b6001600160a01b038681165f908152600460209081526040808320938916835292905220805460019190601090611cde908490700100000000000000000000000000000000900467ffffffffffffffff16613e50565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555050505093509350935093565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611d725750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611dab576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016109d7565b65ffffffffffff8082165f908152600260209081526040808320546001600160a01b031683529082905290206001908101805491929091600591611dfb9185916501000000000090910416613d8d565b92506101000a81548165ffffffffffff021916908365ffffffffffff16021790555050565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015611ea1573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ec59190613c2a565b6fffffffffffffffffffffffffffffffff169050611ee96040850160208601613e08565b6fffffffffffffffffffffffffffffffff16811080611fab57506040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611f6990600590600401613e9d565b602060405180830381865afa158015611f84573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611fa89190613edc565b81105b15611fb9575f915050610d4a565b6001600160a01b0383165f9081526020818152604090912090611fde90860186613cc4565b815467ffffffffffffffff9190911664010000000090910465ffffffffffff16101561200e575f92505050610d4a565b60018101545f9061203990612710906b010000000000000000000000900465ffffffffffff16613beb565b905061204b6060870160408801613ded565b600183015461206f9161ffff169065010000000000900465ffffffffffff16613beb565b811115612081575f9350505050610d4a565b81545f906120b89061271090750100000000000000000000000000000000000000000090046affffffffffffffffffffff16613beb565b90506120ca6080880160608901613ded565b83546120f59161ffff16906a010000000000000000000090046affffffffffffffffffffff16613beb565b811115612108575f945050505050610d4a565b6121156080880188613ef3565b90505f0361212a576001945050505050610d4a565b5f5b6121396080890189613ef3565b90508110156121a2576001600160a01b03871661215960808a018a613ef3565b8381811061216957612169613f57565b905060200201602081019061217e9190613a16565b6001600160a01b03160361219a57600195505050505050610d4a565b60010161212c565b505f979650505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906122115750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b1561224a576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016109d7565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b039081168552600484528285206001830154909116855290925282208054919284926122ab9084906fffffffffffffffffffffffffffffffff16613d65565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555080546001600160a01b03165f9081526020819052604090206001908101805460059061231690849065ffffffffffff6501000000000090910416613f84565b92506101000a81548165ffffffffffff021916908365ffffffffffff160217905550505050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061239f5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156123d8576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016109d7565b65ffffffffffff82165f90815260026020908152604080832080546001600160a01b039081168552600484528285206001830154909116855290925282208054919284926124399084906fffffffffffffffffffffffffffffffff16613d65565b82546fffffffffffffffffffffffffffffffff9182166101009390930a92830291909202199091161790555080546001600160a01b03165f90815260208190526040902060019081018054600b9061231690849065ffffffffffff6b01000000000000000000000090910416613d8d565b6040805180820182525f80825260208083018290528351808501855282815280820183905265ffffffffffff861683526002909152929020805460018201546001600160a01b038083169591169361ffff740100000000000000000000000000000000000000008404811694919376010000000000000000000000000000000000000000000081048216917801000000000000000000000000000000000000000000000000909104168115612580576040805180820190915260038401546001600160a01b0316815261ffff8316602082015294505b61ffff8116156125b1576040805180820190915260048401546001600160a01b0316815261ffff8216602082015293505b50505091939590929450565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061261f5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15612658576040517fbfae38b30000000000000000000000000000000000000000000000000000000081523360048201526024016109d7565b65ffffffffffff84165f90815260026020908152604080832080546001600160a01b0380821686529385905291842060018201549194909390926126c39290911690610a4b908490899074010000000000000000000000000000000000000000900461ffff166128b7565b82549091505f906126ff906111f6908490750100000000000000000000000000000000000000000090046affffffffffffffffffffff16613cdd565b83549091506affffffffffffffffffffff6a010000000000000000000090910481169082161161272f578061274d565b82546a010000000000000000000090046affffffffffffffffffffff165b83546affffffffffffffffffffff9190911675010000000000000000000000000000000000000000000274ffffffffffffffffffffffffffffffffffffffffff9091161783558354604080518481526020810188905289926001600160a01b0316917fa47fa2f63dbb76f62c8892e5d69121a3b32ead6102363c1059eb875033305165910160405180910390a35050505050505050565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361283157507f000000000000000000000000000000000000000000000000000000000000000090565b61285a7f0000000000000000000000000000000000000000000000000000000000000000613384565b905090565b5f8181526001602052604081205465ffffffffffff16908190036128b2576040517f89e7c39a000000000000000000000000000000000000000000000000000000008152600481018390526024016109d7565b919050565b5f8161ffff165f036128ca57505f612908565b6127106fffffffffffffffffffffffffffffffff851661ffff841602046127106fffffffffffffffffffffffffffffffff851661ffff851602040390505b9392505050565b5f816fffffffffffffffffffffffffffffffff165f0361293057505f610d4a565b6040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063dcf1a1c990602401602060405180830381865afa1580156129b1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129d59190613c2a565b6fffffffffffffffffffffffffffffffff1690508015612a2657612a2181612a17670de0b6b3a76400006fffffffffffffffffffffffffffffffff8716613beb565b6111f69190613fa2565b612a28565b5f5b6affffffffffffffffffffff16949350505050565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f91670de0b6b3a7640000916fffffffffffffffffffffffffffffffff8516917f0000000000000000000000000000000000000000000000000000000000000000909116906325dcc2ee90602401602060405180830381865afa158015612adc573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b009190613c2a565b6fffffffffffffffffffffffffffffffff16612b1c9190613beb565b610d479190613fa2565b5f7f8365b362bd1d903157edb2bf08a6ff3c5e756de703424cb04fc2d1540abb2d7f612b556020840184613a16565b60208401356002612b696040870187613c45565b604051612b77929190613fda565b602060405180830381855afa158015612b92573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612bb59190613edc565b612bc56080870160608801613cc4565b612bd560a0880160808901613cc4565b6040805160208101979097526001600160a01b03909516948601949094526060850192909252608084015267ffffffffffffffff90811660a08401521660c082015260e0015b604051602081830303815290604052805190602001209050919050565b612c448484848461341b565b6112875783612c528461314a565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b03909216600483015260248201526044016109d7565b6001600160a01b0381165f9081526020819052604081205463ffffffff169003612cff576001600160a01b0381165f90815260208190526040902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000164263ffffffff161790555b50565b5f6affffffffffffffffffffff8211612d1b5781610d4a565b6affffffffffffffffffffff92915050565b5f806001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016636174e203612d6e6060860160408701613a16565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b0390911660048201526024016040805180830381865afa158015612dc7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612deb9190613e23565b909250905061ffff8216612e0761014085016101208601613ded565b61ffff1614612e6357612e2261014084016101208501613ded565b6040517ffac9eb9800000000000000000000000000000000000000000000000000000000815261ffff918216600482015290831660248201526044016109d7565b806fffffffffffffffffffffffffffffffff165f03612eca57612e8c6060840160408501613a16565b6040517fefc4c7450000000000000000000000000000000000000000000000000000000081526001600160a01b0390911660048201526024016109d7565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea55472260208501803590612f0a9087613a16565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b158015612f65575f5ffd5b505afa158015612f77573d5f5f3e3d5ffd5b50506040517f9c1234d5000000000000000000000000000000000000000000000000000000008152602086013560048201525f92508291506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690639c1234d590602401608060405180830381865afa158015612ffe573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130229190614071565b815191935091505f906001600160a01b031661304661016088016101408901613a16565b6001600160a01b03161480156130785750602083015161ffff1661307261018088016101608901613ded565b61ffff16145b80156130a7575081516001600160a01b031661309c6101a088016101808901613a16565b6001600160a01b0316145b80156130cf5750602082015161ffff166130c96101c088016101a08901613ded565b61ffff16145b90508061310e576040517f85afceea000000000000000000000000000000000000000000000000000000008152602087013560048201526024016109d7565b505050505050565b5f7f05f17f856632c2e280b41809e36a8edf18e69a92588e0ba15cc72e71df0ef96682604051602001612c1b9291906140d7565b5f5f6131546127e4565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b6001600160a01b038085165f9081526004602090815260408083209387168352929052908120546131d79084906fffffffffffffffffffffffffffffffff16613c02565b6040517f2272d9b90000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015286811660248301529192505f917f00000000000000000000000000000000000000000000000000000000000000001690632272d9b990604401602060405180830381865afa158015613261573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132859190613c2a565b6fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff166132b49190613cdd565b90505f6132c18785612a3d565b905080821115613316576040517f972a97a10000000000000000000000000000000000000000000000000000000081526001600160a01b038816600482015260248101839052604481018290526064016109d7565b50506001600160a01b039485165f908152600460209081526040808320969097168252949094529390922080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff909416939093179092555050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001612c1b565b5f5f6134268561314a565b90505f5f6134358387876134b3565b5090925090505f81600381111561344e5761344e613e70565b14801561346c5750876001600160a01b0316826001600160a01b0316145b1561347d57600193505050506134ab565b876001600160a01b03163b5f03613499575f93505050506134ab565b6134a5888488886134fa565b93505050505b949350505050565b5f808060418490036134e7578435602086013560408701355f1a6134d98982858561357d565b9550955095505050506134f1565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156135b657505f91506003905082613659565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613607573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b03811661365057505f925060019150829050613659565b92505f91508190505b9450945094915050565b5f60208284031215613673575f5ffd5b5035919050565b6001600160a01b03815116825261ffff602082015116602083015260408101516136aa604084018261ffff169052565b5060608101516136c0606084018261ffff169052565b5060808101516136d4608084018215159052565b5060a08101516136ef60a08401826001600160a01b03169052565b5060c081015160c083015260e081015161371460e08401826001600160a01b03169052565b506101008101516137316101008401826001600160a01b03169052565b505050565b6101408101613745828561367a565b65ffffffffffff83166101208301529392505050565b803565ffffffffffff811681146128b2575f5ffd5b6fffffffffffffffffffffffffffffffff81168114612cff575f5ffd5b80356128b281613770565b5f5f5f5f608085870312156137ab575f5ffd5b6137b48561375b565b93506020850135925060408501356137cb81613770565b9150606085013560ff811681146137e0575f5ffd5b939692955090935050565b6001600160a01b0381168114612cff575f5ffd5b5f5f60408385031215613810575f5ffd5b823561381b816137eb565b9150602083013561382b816137eb565b809150509250929050565b5f60a08284031215613846575f5ffd5b50919050565b5f5f5f6040848603121561385e575f5ffd5b833567ffffffffffffffff811115613874575f5ffd5b61388086828701613836565b935050602084013567ffffffffffffffff81111561389c575f5ffd5b8401601f810186136138ac575f5ffd5b803567ffffffffffffffff8111156138c2575f5ffd5b8660208284010111156138d3575f5ffd5b939660209190910195509293505050565b5f5f5f5f608085870312156138f7575f5ffd5b6139008561375b565b935060208501359250604085013561391781613770565b915060608501356137e081613770565b5f6101e0828403128015613939575f5ffd5b509092915050565b5f5f60408385031215613952575f5ffd5b61395b8361375b565b9150602083013561382b81613770565b5f5f5f6060848603121561397d575f5ffd5b83359250602084013561398f816137eb565b9150604084013561399f81613770565b809150509250925092565b5f602082840312156139ba575f5ffd5b610d478261375b565b6101208101610d4a828461367a565b5f5f604083850312156139e3575f5ffd5b823567ffffffffffffffff8111156139f9575f5ffd5b613a0585828601613836565b925050602083013561382b816137eb565b5f60208284031215613a26575f5ffd5b8135612908816137eb565b5f6101008201905063ffffffff835116825265ffffffffffff60208401511660208301526affffffffffffffffffffff60408401511660408301526060830151613a8a60608401826affffffffffffffffffffff169052565b506080830151613aa4608084018265ffffffffffff169052565b5060a0830151613abe60a084018265ffffffffffff169052565b5060c0830151613ae260c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151613b0660e08401826fffffffffffffffffffffffffffffffff169052565b5092915050565b6001600160a01b0386811682528516602082015261ffff8416604082015260e08101613b53606083018580516001600160a01b0316825260209081015161ffff16910152565b82516001600160a01b031660a0830152602083015161ffff1660c08301529695505050505050565b5f5f5f5f60808587031215613b8e575f5ffd5b613b978561375b565b9350602085013592506040850135613bae81613770565b9396929550929360600135925050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082028115828204841417610d4a57610d4a613bbe565b6fffffffffffffffffffffffffffffffff8181168382160190811115610d4a57610d4a613bbe565b5f60208284031215613c3a575f5ffd5b815161290881613770565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613c78575f5ffd5b83018035915067ffffffffffffffff821115613c92575f5ffd5b602001915036819003821315613ca6575f5ffd5b9250929050565b803567ffffffffffffffff811681146128b2575f5ffd5b5f60208284031215613cd4575f5ffd5b610d4782613cad565b80820180821115610d4a57610d4a613bbe565b85815267ffffffffffffffff8516602082015267ffffffffffffffff8416604082015260806060820152816080820152818360a08301375f81830160a090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0160101949350505050565b6fffffffffffffffffffffffffffffffff8281168282160390811115610d4a57610d4a613bbe565b65ffffffffffff8181168382160190811115610d4a57610d4a613bbe565b5f65ffffffffffff821665ffffffffffff8103613dca57613dca613bbe565b60010192915050565b61ffff81168114612cff575f5ffd5b80356128b281613dd3565b5f60208284031215613dfd575f5ffd5b813561290881613dd3565b5f60208284031215613e18575f5ffd5b813561290881613770565b5f5f60408385031215613e34575f5ffd5b8251613e3f81613dd3565b602084015190925061382b81613770565b67ffffffffffffffff8181168382160190811115610d4a57610d4a613bbe565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6020810160078310613ed6577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b91905290565b5f60208284031215613eec575f5ffd5b5051919050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613f26575f5ffd5b83018035915067ffffffffffffffff821115613f40575f5ffd5b6020019150600581901b3603821315613ca6575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b65ffffffffffff8281168282160390811115610d4a57610d4a613bbe565b5f82613fd5577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b818382375f9101908152919050565b5f60408284031215613ff9575f5ffd5b6040516040810181811067ffffffffffffffff82111715614041577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b80604052508091508251614054816137eb565b8152602083015161406481613dd3565b6020919091015292915050565b5f5f60808385031215614082575f5ffd5b61408c8484613fe9565b915061409b8460408501613fe9565b90509250929050565b80356140af816137eb565b6001600160a01b0316825260208101356140c881613dd3565b61ffff81166020840152505050565b828152610200810182356140ea816137eb565b6001600160a01b0316602083810191909152830135604080840191909152830135614114816137eb565b6001600160a01b038116606084015250606083013561413281613770565b6fffffffffffffffffffffffffffffffff8116608084015250608083013561415981613770565b6fffffffffffffffffffffffffffffffff811660a08401525060a083013561418081613770565b6fffffffffffffffffffffffffffffffff811660c08401525060c08301356141a781613770565b6fffffffffffffffffffffffffffffffff811660e0840152506141cc60e0840161378d565b6fffffffffffffffffffffffffffffffff8116610100840152506141f3610100840161378d565b6fffffffffffffffffffffffffffffffff81166101208401525061421a6101208401613de2565b61ffff811661014084015250614238610160830161014085016140a4565b61424a6101a0830161018085016140a4565b6142576101c08401613cad565b67ffffffffffffffff81166101e084015250939250505056'
