// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const offersAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters",
        "type": "address",
        "internalType": "contract IParameters"
      },
      {
        "name": "models",
        "type": "address",
        "internalType": "contract IModelRegistry"
      },
      {
        "name": "sessions",
        "type": "address",
        "internalType": "contract Escrow"
      },
      {
        "name": "requests",
        "type": "address",
        "internalType": "contract Escrow"
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
    "name": "AHEAD_SECONDS_MAX",
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
        "internalType": "contract Escrow"
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
        "internalType": "contract Escrow"
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
    "name": "STAKE_MIN",
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
        "name": "court",
        "type": "address",
        "internalType": "address"
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
    "name": "announcedAtSeconds",
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
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "feeSink",
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
            "internalType": "bytes32"
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
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
          },
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
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "listingOf",
    "inputs": [
      {
        "name": "number",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Listing",
        "components": [
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
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
            "name": "active",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "numberOf",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "number",
        "type": "uint40",
        "internalType": "uint40"
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
            "internalType": "bytes32"
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
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
          },
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
          },
          {
            "name": "nonce",
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
    "outputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "refresh",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "retire",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "termsOf",
    "inputs": [
      {
        "name": "number",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "outputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct Terms",
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
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
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
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "termsToBegin",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "number",
        "type": "uint40",
        "internalType": "uint40"
      },
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct Terms",
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
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
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
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "termsToLock",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "number",
        "type": "uint40",
        "internalType": "uint40"
      },
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct Terms",
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
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
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
          }
        ]
      },
      {
        "name": "bond",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
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
    "name": "OfferPublished",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
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
        "internalType": "bytes32"
      },
      {
        "name": "number",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      },
      {
        "name": "offer",
        "type": "tuple",
        "indexed": false,
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
            "internalType": "bytes32"
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
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
          },
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
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
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
        "internalType": "bytes32"
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
    "name": "RatioRefreshed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "ratio",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Refreshed",
    "inputs": [
      {
        "name": "feeBps",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "windowSeconds",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "nativeRatio",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "feeSink",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "CompletionsTooFew",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DetailsInvalid",
    "inputs": []
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
    "name": "InvalidShortString",
    "inputs": []
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
    "name": "ModelDiffers",
    "inputs": [
      {
        "name": "offered",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "asked",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAmongProviders",
    "inputs": [
      {
        "name": "provider",
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
    "name": "OfferExists",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PriceAboveMax",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProviderExcluded",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProviderFailed",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "failedAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RatioNotCurrent",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "ratio",
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
    "name": "RoyaltiesDiffer",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "StakeBelowMin",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "stake",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "WindowNotCurrent",
    "inputs": [
      {
        "name": "window",
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
    "name": "WiringMismatch",
    "inputs": [
      {
        "name": "escrow",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const offersBytecode =
  '0x61022080604052346106b857608081613d3080380380916100208285610924565b8339810103126106b85780516001600160a01b03811691908281036106b8576020820151906001600160a01b03821682036106b85761006d606061006660408601610947565b9401610947565b9160405161007c604082610924565b600d815260208101906c4f7374726f6d204f666665727360981b8252604051916100a7604084610924565b600183526020830191603160f81b83526100c081610acf565b610120526100cd84610acf565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261013660c082610924565b5190206080523060c0526101c08390526101a0849052610180526101605260405163c60e814d60e01b81526001600160a01b03831690602081600481855afa9081156106c4575f916108d6575b506101e05260405163929f834f60e01b8152602081600481885afa9081156106c4575f916108a4575b50610200526040805163e6d4220160e01b815260016004820152939084602481885afa9384156106c4575f94610867575b50906101f7846101f160049660209561097a565b8461097a565b60405163411557d160e01b815293849182905afa9182156106c4575f92610842575b5060405163411557d160e01b815290602090829060049082906001600160a01b03165afa9081156106c4575f91610813575b5060405163069b411760e41b81526001600160a01b03928316919092161490602081600481865afa9081156106c4575f916107e1575b506101e051604051630fe7683f60e01b815290602090829060049082906001600160a01b03165afa9081156106c4575f9161079f575b5082159261078b575b5050610779575f604080516102d4816108f5565b82815282602082015201526024602060018060a01b0361016051166040519283809263dcf1a1c960e01b82525f60048301525afa9081156106c4575f91610737575b506101605160405163f72d0b3b60e01b81525f600482015290602090829060249082906001600160a01b03165afa80156106c4575f90610704575b6101605160405163f72d0b3b60e01b8152600160048201529250602090839060249082906001600160a01b03165afa9081156106c4575f916106cf575b6004925061ffff604051916103a2836108f5565b16815263ffffffff6020820192168252604081019360018060601b03168452604051906103ce826108f5565b6006549061ffff8216835263ffffffff8260101c16602084015260018060601b038260301c166040840152602060018060a01b03610160511660405196878092634b38474d60e01b82525afa9485156106c4575f9561067c575b50600854946001600160a01b0390811693908616841490816105e6575b5015610549575b6040516131f59081610b3b823960805181612c82015260a05181612d39015260c05181612c4c015260e05181612cd101526101005181612cf70152610120518161041f01526101405181610449015261016051818181610223015281816108740152611e77015261018051818181610b8f0152818161138f015261285501526101a0518181816102a10152818161034d0152818161235f01528181612afe0152612f4c01526101c05181818161190301528181612b280152612fba01526101e0518181816101c0015281816123970152612a930152610200518181816102c8015281816103e2015281816108c30152818161298101526130800152f35b7fcb855558ba7b5b1e8b8b8bfd2d22255cefa585b557819e11291831142aff13169561ffff63ffffffff928560809860018060a01b0319161760085551169451905192856601000000000000600160901b038560301b169160018060901b0319161765ffffffff00008360101b16171760065560405194855216602084015260018060601b031660408301526060820152a180808080808061044c565b60408051825161ffff16602080830191825284015163ffffffff168284015291909201516001600160601b03166060830152915061063181608081015b03601f198101835282610924565b51902060408051835161ffff16602080830191825285015163ffffffff1682840152918401516001600160601b031660608201526106728160808101610623565b5190201487610445565b9094506020813d6020116106bc575b8161069860209383610924565b810103126106b857516001600160a01b03811681036106b8579386610428565b5f80fd5b3d915061068b565b6040513d5f823e3d90fd5b90506020823d6020116106fc575b816106ea60209383610924565b810103126106b857600491519061038e565b3d91506106dd565b506020813d60201161072f575b8161071e60209383610924565b810103126106b85760249051610351565b3d9150610711565b90506020813d602011610771575b8161075260209383610924565b810103126106b857516001600160801b03811681036106b85781610316565b3d9150610745565b6379ac00a360e01b5f5260045260245ffd5b6001600160401b0316101590505f806102c0565b90506020813d6020116107d9575b816107ba60209383610924565b810103126106b857516001600160401b03811681036106b8575f6102b7565b3d91506107ad565b90506020813d60201161080b575b816107fc60209383610924565b810103126106b857515f610281565b3d91506107ef565b610835915060203d60201161083b575b61082d8183610924565b81019061095b565b5f61024b565b503d610823565b600491925061085f602091823d841161083b5761082d8183610924565b929150610219565b9350906040843d60401161089c575b8161088360409383610924565b810103126106b8576020939093015192906101f76101dd565b3d9150610876565b90506020813d6020116108ce575b816108bf60209383610924565b810103126106b857515f6101ac565b3d91506108b2565b6108ef915060203d60201161083b5761082d8183610924565b5f610183565b606081019081106001600160401b0382111761091057604052565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761091057604052565b51906001600160a01b03821682036106b857565b908160209103126106b857516001600160a01b03811681036106b85790565b604051639a8e000f60e01b81526001600160a01b03919091169190602081600481865afa9081156106c4575f91610a8d575b506001600160a01b0316301480610a31575b159081156109cf575b506107795750565b60405163c7d6014360e01b81529150602082600481865afa9182156106c4575f926109fd575b50115f6109c7565b9091506020813d602011610a29575b81610a1960209383610924565b810103126106b85751905f6109f5565b3d9150610a0c565b5060405163c60e814d60e01b8152602081600481865afa9081156106c4575f91610a6e575b506101e0516001600160a01b039182169116146109be565b610a87915060203d60201161083b5761082d8183610924565b5f610a56565b90506020813d602011610ac7575b81610aa860209383610924565b810103126106b857516001600160a01b03811681036106b8575f6109ac565b3d9150610a9b565b601f815111610afa576020815191015160208210610aeb571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f5f3560e01c806305c0cf42146119325780630742d8c4146118ee5780630afb0409146118d05780631f2b6f231461180b578063233e3b98146116f05780632cd8de2a146114025780634b38474d146113da5780634f5c27a4146113be57806365d8c3e41461137a578063765db15414610ab05780637999f3671461050157806384b0196e14610405578063929f834f146103ca57806395295afd1461037c5780639de6e0c714610337578063a184e3e814610319578063a664201414610252578063a9b5898f1461020d578063c1520425146101ef578063c60e814d146101aa578063df27d0f614610167578063fd8e1856146101365763fe6d02fb14610117575f80fd5b346101335780600319360112610133576020604051610e108152f35b80fd5b50346101335760203660031901126101335764ffffffffff6040602092600435815260028452205416604051908152f35b5034610133576020366003190112610133576020906001600160401b03906040906001600160a01b03610198611a07565b16815260058452205416604051908152f35b50346101335780600319360112610133576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101335780600319360112610133576020604051620186a08152f35b50346101335780600319360112610133576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461013357604036600319011261013357610160600435610307610275611a1d565b61029c610280611b4d565b918261028b866122d6565b956102968288611d4a565b906127b8565b6102c67f000000000000000000000000000000000000000000000000000000000000000082612a54565b7f0000000000000000000000000000000000000000000000000000000000000000809110610309575b5064ffffffffff604051931683526020830190611974565bf35b6103139082612af6565b846102ef565b5034610133578060031936011261013357602060405162278d008152f35b50346101335780600319360112610133576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5034610133576102e0366003190112610133575060206103c261039d6124ea565b6103a5612c49565b6042916040519161190160f01b8352600283015260228201522090565b604051908152f35b503461013357806003193601126101335760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346101335780600319360112610133576104a5906104437f0000000000000000000000000000000000000000000000000000000000000000613101565b9061046d7f0000000000000000000000000000000000000000000000000000000000000000613101565b9060206104b3604051936104818386611b2c565b8385525f368137604051968796600f60f81b885260e08589015260e0880190611abe565b908682036040880152611abe565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b8281106104ea57505050500390f35b8351855286955093810193928101926001016104db565b50346101335760603660031901126101335760043561051e611a1d565b6044356001600160401b038111610aac5761053d903690600401611a91565b9092610547611b4d565b92610551826122d6565b9461056861055f8688611d4a565b928684866127b8565b83810190602081830312610aa85780356001600160401b038111610aa457810194858303916101208312610a8c5760405192608084018481106001600160401b03821117610a90576040528735845260c0601f1990910112610a8c57604051936105d185611b11565b6105dd60208901611c80565b85526105eb60408901611c80565b60208601526105fc60608901611c80565b604086015261060d60808901611c80565b606086015261061e60a08901611c80565b608086015261062f60c08901611c80565b60a08601526020840194855260e08801356001600160401b038111610a5057880197606089830312610a5057604051986106688a611ae2565b61067181611cde565b8a5261067f60208201611c80565b60208b01526040810135906001600160401b038211610a88570182601f82011215610a54578035906001600160401b038211610a74578160051b60208101926106cb6040519485611b2c565b835260208084019183010191858311610a7057602001905b828210610a585750505060408a015260408501988952610100810135906001600160401b038211610a5457019080601f83011215610a505781602061072a93359101611cf2565b606084019081526040516020810191602083528551604083015261075387516060840190611a47565b895190610120808401528d60406101c08501936001600160401b038151166101608701526001600160801b0360208201511661018087015201519260606101a0860152835180915260206101e086019401915b818110610a3157505050826107d26107eb969594936107e09351603f1984830301610140850152611abe565b03601f198101835282611b2c565b519020923691611cf2565b6020815191012003610a22576002830154905190818103610a0d575050516006820154916001600160801b038251166001600160801b038416111592836109ef575b50826109c9575b826109a9575b82610983575b82610961575b50501561094f5750610859905182612969565b60405163f72d0b3b60e01b81526004808201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9384156109435793610909575b506109016001600160601b036127106108e7610180967f0000000000000000000000000000000000000000000000000000000000000000611d37565b04169164ffffffffff604051941684526020840190611974565b610160820152f35b92506020833d60201161093b575b8161092460209383611b2c565b81010312610937579151916109016108ab565b5f80fd5b3d9150610917565b604051903d90823e3d90fd5b63fef8885760e01b8552600452602484fd5b6001600160801b03919250600860a091015460801c9201511610155f80610846565b91506001600160801b036008830154166001600160801b03608083015116101591610840565b9150600782015460801c6001600160801b0360608301511610159161083a565b91506001600160801b036007830154166001600160801b03604083015116101591610834565b9092506001600160801b036020830151169060801c1115915f61082d565b6308ff815160e11b8952600452602452604487fd5b630f7f73eb60e11b8852600488fd5b82516001600160a01b03168552602094850194909201916001016107a6565b8b80fd5b8c80fd5b60208091610a6584611a33565b8152019101906106e3565b8f80fd5b634e487b7160e01b8e52604160045260248efd5b8d80fd5b8980fd5b634e487b7160e01b8c52604160045260248cfd5b8880fd5b8780fd5b8380fd5b50346109375736600319016103008112610937576102e013610937576102e4356001600160401b0381116109375761039d610af2610b15923690600401611a91565b610afd9291926124ea565b9283610b07611ba8565b610b0f611bbe565b9061241d565b805f52600260205264ffffffffff60405f20541661136857610b3d610b38611bd5565b611e55565b9061ffff610b4961270c565b818351169182911603611347575063ffffffff90816020610b68612742565b92015116918291160361132457506001600160801b03168015801561130a575b6112d057507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316610bbf611ba8565b813b156109375760405163752aa39160e11b81526024803560048301526001600160a01b0392909216918101919091525f81604481855afa80156112c5576112af575b50608060249160405192838092639c1234d560e01b8252823560048301525afa80156112a4578391849161125c575b50610c3a611beb565b82516001600160a01b03918216911614918261123d575b508161121d575b81611200575b50156111ec5760045464ffffffffff81169064ffffffffff82146111d85764ffffffffff600183011664ffffffffff19918216811760045583855260026020908152604080872080549094168317909355908552600390528320610cc0611ba8565b610cc861270c565b82546001600160b01b03191660a09190911b61ffff60a01b16176001600160a01b0391909116178155610cf961271e565b610d01612730565b825463ffffffff60d01b610d13612742565b60d01b1660ff60f01b6001600160a01b03610d2c611bd5565b60b09690961b61ffff60b01b16600168ff000000000000000160b01b0390941660c09590951b61ffff60c01b16949094179290921717600160f81b1760ff60f01b1916919092161560f01b91909116178155610d86611bbe565b610d8e612756565b6001600160a01b0391821660a09190911b6001600160a01b0319161760018301556024356002830155610dbf611bd5565b166111aa575b61ffff610dd061271e565b1661117c575b61ffff610de1612730565b1661114e575b600681016001600160801b03606435166064350361114a576001600160801b03606435166001600160801b03198254161781556001600160801b03608435166084350361114a5780546001600160801b031660843560801b6001600160801b03191617905560078101906001600160801b0360a4351660a4350361114a576001600160801b0360a435166001600160801b03198354161782556001600160801b0360c4351660c4350361114a5781546001600160801b031660c43560801b6001600160801b031916179091556008016001600160801b0360e4351660e43503610aac576001600160801b0360e435166001600160801b03198254161781556001600160801b0361010435166101043503610aac5780546001600160801b03166101043560801b6001600160801b0319161790556001600160a01b03610f2a611ba8565b60405160019390930164ffffffffff168352166004356001600160a01b038116810361114a576001600160a01b0390811660208401526024356040840152604435908116810361114a576001600160a01b031660608301526001600160801b0360643581166080840152608435811660a084015260a435811660c084015260c435811660e084015260e435811661010084015261010435166101208301526101243561ffff81169081900361114a57610140830152610144356001600160a01b0381168103610937576001600160a01b03166101608301526101643561ffff811681036109375761ffff16610180830152610184356001600160a01b0381168103610937576001600160a01b03166101a08301526101a43561ffff811681036109375761ffff166101c08301526101c43563ffffffff811680910361114a576101e08301526101e4356001600160a01b0381169081900361114a57610200830152610204356001600160801b03811680910361114a5761022083015261022435610240830152610244356102608301526102643560ff811680910361114a576102808301526102843560ff811680910361114a576102a08301526102a43560ff811680910361114a576102c08301526102c4356001600160401b03811680910361114a57602094506102e0830152827fb3591b912e42a11348d5ddb8ba2204676bf094c2ccec5ccffdd911bacab7b02c61030060243594a4604051908152f35b8480fd5b611156611c02565b6005820180546001600160a01b0319166001600160a01b03909216919091179055610de7565b611184611beb565b6004820180546001600160a01b0319166001600160a01b03909216919091179055610dd6565b6111b2611bd5565b6003820180546001600160a01b0319166001600160a01b03909216919091179055610dc5565b634e487b7160e01b84526011600452602484fd5b6342d7e77560e11b82526024803560045282fd5b905061ffff806020611210612730565b930151169116145f610c5e565b9050611227611c02565b81516001600160a01b0391821691161490610c58565b90915061ffff80602061124e61271e565b93015116911614905f610c51565b91505060803d60801161129d575b6112748183611b2c565b8101608082820312610aac57806040611290611297938561276d565b930161276d565b5f610c31565b503d61126a565b6040513d85823e3d90fd5b6112bc9193505f90611b2c565b5f916080610c02565b6040513d5f823e3d90fd5b6001600160801b036112e0611bd5565b6112e8612756565b90631f35735160e21b5f5260018060a01b03166004521660245260445260645ffd5b50806001600160801b0361131c612756565b161415610b88565b63ffffffff611331612742565b630594ef8b60e51b5f521660045260245260445ffd5b61ffff61135261270c565b631f593d7360e31b5f521660045260245260445ffd5b6326754ce160e11b5f5260045260245ffd5b34610937575f366003190112610937576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610937575f3660031901126109375760206040516108408152f35b34610937575f366003190112610937576008546040516001600160a01b039091168152602090f35b34610937576060366003190112610937576004356001600160401b03811161093757806004019060e060031982360301126109375761143f611a1d565b916044356001600160401b0381116109375761145f903690600401611a91565b919061146a82611c19565b91604485019061147a8282611c2d565b905061084081116116d8575060a486019161149483611c5f565b9460c48801966114a388611c5f565b9560018060a01b0383169a8b5f5260056020526001600160401b038060405f205416991698808a11806116af575b8061169d575b8061168b575b1561166857506114ec86611c19565b60248c01359a60205f6114ff898b611c2d565b908160405192839283378101838152039060025afa156112c5578c8c915f5191606401359e8f90608401359b61153490611c5f565b9161153e90611c5f565b926040519460208601967f1f662c254fcb0c682746d18a09837d1f9505676c7bb881ab026b2e9270c846a28852600160a01b600190031660408701526060860152608085015260a08401528a60c08401526001600160401b031660e08301526001600160401b031661010082015261010081526115bd61012082611b2c565b519020906115ca9461241d565b875f52600560205260405f20856001600160401b03198254161790556115ef91611c2d565b938493919260405197889788526020880152604087015260608601526001600160401b0316608085015260a0840160c090528160c085015260e084013780820160e0015f9052601f1990601f011681010360e0017f5d60ae8ccc69ca1d534b86b3caa93a578258a082f91ddd5a1f6eb42e203a47fb91a2005b6001600160401b03898b6358177f3560e11b5f526004521660245260445260645ffd5b50896001600160401b038a16116114dd565b50426001600160401b038a16116114d7565b50610e1042018042116116c4578a11156114d1565b634e487b7160e01b5f52601160045260245ffd5b63859641b160e01b5f5260045261084060245260445ffd5b346109375760203660031901126109375760043564ffffffffff8116809103610937575f6040805161172181611ae2565b828152815161172f81611b11565b83815283602082015283838201528360608201528360808201528360a0820152602082015201525f52600360205261010060405f20600281015490611801815460f81c916040519361178085611ae2565b845260086040519161179183611b11565b60068101546001600160801b038116845260801c602084015260078101546001600160801b038116604085015260801c606084015201546001600160801b038116608083015260801c60a08201526020840190815260408401921515835260405193518452516020840190611a47565b51151560e0820152f35b346109375760203660031901126109375760043564ffffffffff61182e826122d6565b165f908152600360205260409020805460018201546001600160a01b03808316949392916118679161186191168661233f565b856123f7565b156118b9578060f81c156118a6576001600160f81b031690557f62ef2ac6001c121b266f36d35515ccf9bb70caee08c7ccec61f9a92188a61caf5f80a3005b82634537506960e11b5f5260045260245ffd5b83630d12c24160e21b5f523360045260245260445ffd5b34610937576020366003190112610937576118ec610b38611a07565b005b34610937575f366003190112610937576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346109375760203660031901126109375760043564ffffffffff81168103610937576101409061196a611963611b4d565b8092611d4a565b5061030760405180925b80516001600160a01b03908116835260208083015161ffff9081169185019190915260408084015163ffffffff169085015260608084015183169085015260808084015183169085015260a0808401516001600160801b03169085015260c08084015183169085015260e08084015190921691840191909152610100808301518216908401526101209182015116910152565b600435906001600160a01b038216820361093757565b602435906001600160a01b038216820361093757565b35906001600160a01b038216820361093757565b6001600160801b0360a08092828151168552826020820151166020860152826040820151166040860152826060820151166060860152826080820151166080860152015116910152565b9181601f84011215610937578235916001600160401b038311610937576020838186019501011161093757565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b606081019081106001600160401b03821117611afd57604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117611afd57604052565b90601f801991011681019081106001600160401b03821117611afd57604052565b6040519061014082018281106001600160401b03821117611afd576040525f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b6004356001600160a01b03811681036109375790565b6101e4356001600160a01b03811681036109375790565b6044356001600160a01b03811681036109375790565b610144356001600160a01b03811681036109375790565b610184356001600160a01b03811681036109375790565b356001600160a01b03811681036109375790565b903590601e198136030182121561093757018035906001600160401b0382116109375760200191813603831361093757565b356001600160401b03811681036109375790565b919082018092116116c457565b35906001600160801b038216820361093757565b359061ffff8216820361093757565b60209061ffff90611cca9083906001600160a01b03611cc182611a33565b16865201611c94565b16910152565b359060ff8216820361093757565b35906001600160401b038216820361093757565b9291926001600160401b038211611afd5760405191611d1b601f8201601f191660200184611b2c565b829481845281830111610937578281602093845f960137010152565b818102929181159184041417156116c457565b64ffffffffff90929192165f52600360205260405f2091825461ffff8160a01c16602083015260018060a01b0381168252600184015460018060a01b038116608084015263ffffffff8260d01c16604084015260a01c60a083015260ff8160f01c1615611e0a575b61ffff808260b01c169160c01c16908161012084015280610100840152611df2575b611ddb5750565b60058301546001600160a01b031660e09190910152565b60048401546001600160a01b031660c0830152611dd4565b60038401546001600160a01b03166060830152611db2565b9081602091031261093757516001600160801b03811681036109375790565b51906001600160a01b038216820361093757565b5f60408051611e6381611ae2565b828152826020820152015260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016916040519163dcf1a1c960e01b835260018060a01b0316806004840152602083602481875afa9283156112c5575f936122b5575b5060405163f72d0b3b60e01b81525f60048201528390602081602481895afa9081156112c5575f91612283575b5060405163f72d0b3b60e01b815260016004820152906020826024818a5afa9182156112c5575f9261224f575b5083159182156121ef5783905b61ffff60405193611f4285611ae2565b16835263ffffffff60208401911681526001600160601b0360408401921682528298600460405191611f7383611ae2565b60206006549161ffff8316855263ffffffff8360101c16828601526001600160601b038360301c16604086015260405193848092634b38474d60e01b82525afa9182156112c5575f926121b3575b506008546001600160a01b03928316939092831684149081612127575b501561207c575b5050505050501580612054575b611ffa575050565b60207f2a82369a983040df3867ede553223f6676b26e0dc3cb6e3e02aec44525536ed191835f526007825260405f206001600160601b0382166001600160601b03198254161790556001600160801b0360405191168152a2565b50815f5260076020526001600160601b0360405f2054166001600160801b0382161415611ff2565b63ffffffff60809561ffff7fcb855558ba7b5b1e8b8b8bfd2d22255cefa585b557819e11291831142aff131698866001600160601b03968760a01b1617600855511695519051928671ffffffffffffffffffffffff0000000000008560301b169171ffffffffffffffffffffffffffffffffffff19161765ffffffff00008360101b1617176006556040519586521660208501521660408301526060820152a15f8080808080611fe5565b60408051825161ffff16602080830191825284015163ffffffff168284015291909201516001600160601b03166060830152915061216881608081016107d2565b51902060408051885161ffff1660208083019182528a015163ffffffff1682840152918901516001600160601b031660608201526121a981608081016107d2565b519020145f611fde565b9091506020813d6020116121e7575b816121cf60209383611b2c565b81010312610937576121e090611e41565b905f611fc1565b3d91506121c2565b60405163dcf1a1c960e01b81525f60048201526020816024818c5afa9081156112c5575f91612220575b5090611f32565b612242915060203d602011612248575b61223a8183611b2c565b810190611e22565b5f612219565b503d612230565b9091506020813d60201161227b575b8161226b60209383611b2c565b810103126109375751905f611f25565b3d915061225e565b90506020813d6020116122ad575b8161229e60209383611b2c565b8101031261093757515f611ef8565b3d9150612291565b6122cf91935060203d6020116122485761223a8183611b2c565b915f611ecb565b90815f52600260205264ffffffffff60405f2054169182156122f55750565b6344f3e1cd60e11b5f5260045260245ffd5b51906001600160601b038216820361093757565b91908260409103126109375761233c602061233584611e41565b9301612307565b90565b60408051630c1aed9d60e21b81526001600160a01b0392831660048201527f000000000000000000000000000000000000000000000000000000000000000083166024820152928216604484015290829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156112c5575f916123ca575090565b6123ec915060403d6040116123f0575b6123e48183611b2c565b81019061231b565b5090565b503d6123da565b6001600160a01b0316331490811561240d575090565b6001600160a01b03163314919050565b939061242c909392938561233f565b61243681866123f7565b6124e35781156124c1576001600160a01b038116151590829084908690846124ae575b5050505015612469575b50505050565b612474918385612b82565b15612480578080612463565b61248c906103a5612c49565b631504c80f60e11b5f9081526001600160a01b03909216600452602452604490fd5b6124b89450612b82565b8183855f612459565b630d12c24160e21b5f908152336004526001600160a01b038616602452604490fd5b5050505050565b604080517f2c4e0d86dfa1092456141fd425880bb652da3ddf6d9372676d24990947df47126020820190815291810160046001600160a01b0361252c82611a33565b168252602081810135908301526001600160a01b0361254d60408301611a33565b1660408301526001600160801b0361256760608301611c80565b1660608301526001600160801b0361258160808301611c80565b1660808301526001600160801b0361259b60a08301611c80565b1660a08301526001600160801b036125b560c08301611c80565b1660c08301526001600160801b036125cf60e08301611c80565b1660e08301526001600160801b036125ea6101008301611c80565b1661010083015261ffff6126016101208301611c94565b1661012083015261261a61014083016101408301611ca3565b61262c61018083016101808301611ca3565b6101c081013563ffffffff8116809103610937576101c08301526102c0906001600160401b03906126f19083906001600160a01b0361266e6101e08301611a33565b166101e08701526001600160801b0361268a6102008301611c80565b1661020087015261022081013561022087015261024081013561024087015260ff6126b86102608301611cd0565b1661026087015260ff6126ce6102808301611cd0565b1661028087015260ff6126e46102a08301611cd0565b166102a087015201611cde565b16910152610300815261270661032082611b2c565b51902090565b6101243561ffff811681036109375790565b6101643561ffff811681036109375790565b6101a43561ffff811681036109375790565b6101c43563ffffffff811681036109375790565b610204356001600160801b03811681036109375790565b919082604091031261093757604051604081018181106001600160401b03821117611afd57604052602081936127a281611e41565b835201519061ffff821682036109375760200152565b929092835460f81c15612957575061ffff6020830151166006549061ffff82169081811061294257505063ffffffff60408401511663ffffffff8260101c169081811061292d57505060608301805190916001600160a01b039091169081612912576001600160601b03915060301c165b6001600160601b036001600160801b0360a0860151169116918282036128f057505050600292909201547f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031692833b156109375760405163752aa39160e11b815260048101929092526001600160a01b03166024820152915f90839060449082905afa9182156112c5576128de926128e0575b50608081015190516001600160a01b039081169116612d5f565b565b5f6128ea91611b2c565b5f6128c4565b60018060a01b03905116631f35735160e21b5f5260045260245260445260645ffd5b505f5260076020526001600160601b0360405f205416612829565b630594ef8b60e51b5f5260045260245260445ffd5b631f593d7360e31b5f5260045260245260445ffd5b634537506960e11b5f5260045260245ffd5b91906040906129b26001600160801b036020830151167f0000000000000000000000000000000000000000000000000000000000000000908181105f14612a4d57505b85612af6565b6129c66001600160401b0382511685612f0e565b01805151908115612a47575f5b8281106129fb57845163e2073bf360e01b5f9081526001600160a01b03909116600452602490fd5b81518051821015612a3357600582901b016020015185516001600160a01b03908116911614612a2c576001016129d3565b5050509050565b634e487b7160e01b5f52603260045260245ffd5b50509050565b90506129ac565b805160809091015160408051630c1aed9d60e21b81526001600160a01b03938416600482015293831660248501529116604483015281806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156112c5576001600160601b03915f91612ad757501690565b612af0915060403d6040116123f0576123e48183611b2c565b90501690565b612b53612b237f000000000000000000000000000000000000000000000000000000000000000083612a54565b612b4d7f000000000000000000000000000000000000000000000000000000000000000084612a54565b90611c73565b90828210612b6057505050565b60018060a01b0390511663469cf02960e11b5f5260045260245260445260645ffd5b90612b92909392936103a5612c49565b612b9d83858361313f565b506004811015612c3557159081612c1f575b50612c1657813b15612c0e576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f612baf565b634e487b7160e01b5f52602160045260245ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480612d36575b15612ca4577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261270660c082611b2c565b507f00000000000000000000000000000000000000000000000000000000000000004614612c7b565b803b15612eb1576040516364d3464b60e01b81526001600160a01b0392831660048201819052929190911690602081602481855afa80156112c5575f90612e68575b6001600160401b03915016918215612e635760405163429cead160e01b815260048101829052602081602481865afa9081156112c5575f91612e28575b50612e135762278d0083018084116116c4574210612dfb57505050565b6353df1b5360e11b5f5260045260245260445260645ffd5b6307ffe90160e51b5f5260045260245260445ffd5b90506020813d602011612e5b575b81612e4360209383611b2c565b8101031261093757518015158103610937575f612dde565b3d9150612e36565b505050565b506020813d602011612ea9575b81612e8260209383611b2c565b8101031261093757516001600160401b0381168103610937576001600160401b0390612da1565b3d9150612e75565b5050565b908160609103126109375760405190612ecd82611ae2565b612ed681612307565b825260208101519064ffffffffff8216820361093757604091602084015201516001600160701b038116810361093757604082015290565b8115612eb1578051608082018051604051636ce3f3c760e01b81526001600160a01b03938416600482015292166024830152606082806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156112c5575f926130db575b5082519051604051636ce3f3c760e01b81526001600160a01b0392831660048201529116602482015260608180604481015b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156112c5578491613034915f916130ac575b506001600160701b036040818161302664ffffffffff60208a01511664ffffffffff60208801511690611c73565b970151169201511690611c73565b9110908115613066575b50613047575050565b60018060a01b03905116635c86c2f560e11b5f5260045260245260445ffd5b620186a0808202925081159183041417156116c4576130a57f000000000000000000000000000000000000000000000000000000000000000084611d37565b115f61303e565b6130ce915060603d6060116130d4575b6130c68183611b2c565b810190612eb5565b5f612ff8565b503d6130bc565b612fb69192506130f9606091823d84116130d4576130c68183611b2c565b929150612f84565b60ff811690601f8211613130576040519161311d604084611b2c565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b9060418303613169576131629250602081013591604082359201355f1a90613173565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116131ea579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156112c5575f516001600160a01b038116156131e057905f905f90565b505f906001905f90565b5050505f916003919056'
