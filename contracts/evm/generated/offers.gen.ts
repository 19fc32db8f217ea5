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
      },
      {
        "name": "court",
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
    "name": "modelOf",
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
        "type": "bytes32",
        "internalType": "bytes32"
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
        "name": "court",
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
  '0x61022080604052346106b857608081613dca80380380916100208285610924565b8339810103126106b85780516001600160a01b03811691908281036106b8576020820151906001600160a01b03821682036106b85761006d606061006660408601610947565b9401610947565b9160405161007c604082610924565b600d815260208101906c4f7374726f6d204f666665727360981b8252604051916100a7604084610924565b600183526020830191603160f81b83526100c081610acf565b610120526100cd84610acf565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261013660c082610924565b5190206080523060c0526101c08390526101a0849052610180526101605260405163c60e814d60e01b81526001600160a01b03831690602081600481855afa9081156106c4575f916108d6575b506101e05260405163929f834f60e01b8152602081600481885afa9081156106c4575f916108a4575b50610200526040805163e6d4220160e01b815260016004820152939084602481885afa9384156106c4575f94610867575b50906101f7846101f160049660209561097a565b8461097a565b60405163411557d160e01b815293849182905afa9182156106c4575f92610842575b5060405163411557d160e01b815290602090829060049082906001600160a01b03165afa9081156106c4575f91610813575b5060405163069b411760e41b81526001600160a01b03928316919092161490602081600481865afa9081156106c4575f916107e1575b506101e051604051630fe7683f60e01b815290602090829060049082906001600160a01b03165afa9081156106c4575f9161079f575b5082159261078b575b5050610779575f604080516102d4816108f5565b82815282602082015201526024602060018060a01b0361016051166040519283809263dcf1a1c960e01b82525f60048301525afa9081156106c4575f91610737575b506101605160405163f72d0b3b60e01b81525f600482015290602090829060249082906001600160a01b03165afa80156106c4575f90610704575b6101605160405163f72d0b3b60e01b8152600160048201529250602090839060249082906001600160a01b03165afa9081156106c4575f916106cf575b6004925061ffff604051916103a2836108f5565b16815263ffffffff6020820192168252604081019360018060601b03168452604051906103ce826108f5565b6006549061ffff8216835263ffffffff8260101c16602084015260018060601b038260301c166040840152602060018060a01b03610160511660405196878092634b38474d60e01b82525afa9485156106c4575f9561067c575b50600854946001600160a01b0390811693908616841490816105e6575b5015610549575b60405161328f9081610b3b823960805181612d18015260a05181612dcf015260c05181612ce2015260e05181612d6701526101005181612d8d015261012051816104430152610140518161046d015261016051818181610247015281816108980152611f0c015261018051818181610bb3015281816113ef01526128eb01526101a0518181816102c501528181610371015281816123f401528181612b940152612fe201526101c05181818161199801528181612bbe015261305001526101e0518181816101880152818161242c0152612b290152610200518181816102ec01528181610406015281816108e701528181612a1701526131160152f35b7fcb855558ba7b5b1e8b8b8bfd2d22255cefa585b557819e11291831142aff13169561ffff63ffffffff928560809860018060a01b0319161760085551169451905192856601000000000000600160901b038560301b169160018060901b0319161765ffffffff00008360101b16171760065560405194855216602084015260018060601b031660408301526060820152a180808080808061044c565b60408051825161ffff16602080830191825284015163ffffffff168284015291909201516001600160601b03166060830152915061063181608081015b03601f198101835282610924565b51902060408051835161ffff16602080830191825285015163ffffffff1682840152918401516001600160601b031660608201526106728160808101610623565b5190201487610445565b9094506020813d6020116106bc575b8161069860209383610924565b810103126106b857516001600160a01b03811681036106b8579386610428565b5f80fd5b3d915061068b565b6040513d5f823e3d90fd5b90506020823d6020116106fc575b816106ea60209383610924565b810103126106b857600491519061038e565b3d91506106dd565b506020813d60201161072f575b8161071e60209383610924565b810103126106b85760249051610351565b3d9150610711565b90506020813d602011610771575b8161075260209383610924565b810103126106b857516001600160801b03811681036106b85781610316565b3d9150610745565b6379ac00a360e01b5f5260045260245ffd5b6001600160401b0316101590505f806102c0565b90506020813d6020116107d9575b816107ba60209383610924565b810103126106b857516001600160401b03811681036106b8575f6102b7565b3d91506107ad565b90506020813d60201161080b575b816107fc60209383610924565b810103126106b857515f610281565b3d91506107ef565b610835915060203d60201161083b575b61082d8183610924565b81019061095b565b5f61024b565b503d610823565b600491925061085f602091823d841161083b5761082d8183610924565b929150610219565b9350906040843d60401161089c575b8161088360409383610924565b810103126106b8576020939093015192906101f76101dd565b3d9150610876565b90506020813d6020116108ce575b816108bf60209383610924565b810103126106b857515f6101ac565b3d91506108b2565b6108ef915060203d60201161083b5761082d8183610924565b5f610183565b606081019081106001600160401b0382111761091057604052565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761091057604052565b51906001600160a01b03821682036106b857565b908160209103126106b857516001600160a01b03811681036106b85790565b604051639a8e000f60e01b81526001600160a01b03919091169190602081600481865afa9081156106c4575f91610a8d575b506001600160a01b0316301480610a31575b159081156109cf575b506107795750565b60405163c7d6014360e01b81529150602082600481865afa9182156106c4575f926109fd575b50115f6109c7565b9091506020813d602011610a29575b81610a1960209383610924565b810103126106b85751905f6109f5565b3d9150610a0c565b5060405163c60e814d60e01b8152602081600481865afa9081156106c4575f91610a6e575b506101e0516001600160a01b039182169116146109be565b610a87915060203d60201161083b5761082d8183610924565b5f610a56565b90506020813d602011610ac7575b81610aa860209383610924565b810103126106b857516001600160a01b03811681036106b8575f6109ac565b3d9150610a9b565b601f815111610afa576020815191015160208210610aeb571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f5f3560e01c806305c0cf42146119c75780630742d8c4146119835780630afb0409146119655780631f2b6f23146118a0578063233e3b98146117855780632cd8de2a146114625780634b38474d1461143a5780634f5c27a41461141e57806365d8c3e4146113da578063729051481461139e578063765db15414610ad45780637999f3671461052557806384b0196e14610429578063929f834f146103ee57806395295afd146103a05780639de6e0c71461035b578063a184e3e81461033d578063a664201414610276578063a9b5898f14610231578063c152042514610213578063c1e612ca146101b7578063c60e814d14610172578063fd8e1856146101415763fe6d02fb14610122575f80fd5b3461013e578060031936011261013e576020604051610e108152f35b80fd5b503461013e57602036600319011261013e5764ffffffffff6040602092600435815260028452205416604051908152f35b503461013e578060031936011261013e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461013e57604036600319011261013e5760406101d3611a9c565b916101dc611ab2565b9260018060a01b031681526005602052209060018060a01b03165f5260205260206001600160401b0360405f205416604051908152f35b503461013e578060031936011261013e576020604051620186a08152f35b503461013e578060031936011261013e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461013e57604036600319011261013e5761016060043561032b610299611ab2565b6102c06102a4611be2565b91826102af8661236b565b956102ba8288611ddf565b9061284d565b6102ea7f000000000000000000000000000000000000000000000000000000000000000082612aea565b7f000000000000000000000000000000000000000000000000000000000000000080911061032d575b5064ffffffffff604051931683526020830190611a09565bf35b6103379082612b8c565b84610313565b503461013e578060031936011261013e57602060405162278d008152f35b503461013e578060031936011261013e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461013e576102e036600319011261013e575060206103e66103c161257f565b6103c9612cdf565b6042916040519161190160f01b8352600283015260228201522090565b604051908152f35b503461013e578060031936011261013e5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461013e578060031936011261013e576104c9906104677f000000000000000000000000000000000000000000000000000000000000000061319b565b906104917f000000000000000000000000000000000000000000000000000000000000000061319b565b9060206104d7604051936104a58386611bc1565b8385525f368137604051968796600f60f81b885260e08589015260e0880190611b53565b908682036040880152611b53565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b82811061050e57505050500390f35b8351855286955093810193928101926001016104ff565b503461013e57606036600319011261013e57600435610542611ab2565b6044356001600160401b038111610ad057610561903690600401611b26565b909261056b611be2565b926105758261236b565b9461058c6105838688611ddf565b9286848661284d565b83810190602081830312610acc5780356001600160401b038111610ac857810194858303916101208312610ab05760405192608084018481106001600160401b03821117610ab4576040528735845260c0601f1990910112610ab057604051936105f585611ba6565b61060160208901611d15565b855261060f60408901611d15565b602086015261062060608901611d15565b604086015261063160808901611d15565b606086015261064260a08901611d15565b608086015261065360c08901611d15565b60a08601526020840194855260e08801356001600160401b038111610a7457880197606089830312610a74576040519861068c8a611b77565b61069581611d73565b8a526106a360208201611d15565b60208b01526040810135906001600160401b038211610aac570182601f82011215610a78578035906001600160401b038211610a98578160051b60208101926106ef6040519485611bc1565b835260208084019183010191858311610a9457602001905b828210610a7c5750505060408a015260408501988952610100810135906001600160401b038211610a7857019080601f83011215610a745781602061074e93359101611d87565b606084019081526040516020810191602083528551604083015261077787516060840190611adc565b895190610120808401528d60406101c08501936001600160401b038151166101608701526001600160801b0360208201511661018087015201519260606101a0860152835180915260206101e086019401915b818110610a5557505050826107f661080f969594936108049351603f1984830301610140850152611b53565b03601f198101835282611bc1565b519020923691611d87565b6020815191012003610a46576002830154905190818103610a31575050516006820154916001600160801b038251166001600160801b03841611159283610a13575b50826109ed575b826109cd575b826109a7575b82610985575b505015610973575061087d9051826129ff565b60405163f72d0b3b60e01b81526004808201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa938415610967579361092d575b506109256001600160601b0361271061090b610180967f0000000000000000000000000000000000000000000000000000000000000000611dcc565b04169164ffffffffff604051941684526020840190611a09565b610160820152f35b92506020833d60201161095f575b8161094860209383611bc1565b8101031261095b579151916109256108cf565b5f80fd5b3d915061093b565b604051903d90823e3d90fd5b63fef8885760e01b8552600452602484fd5b6001600160801b03919250600860a091015460801c9201511610155f8061086a565b91506001600160801b036008830154166001600160801b03608083015116101591610864565b9150600782015460801c6001600160801b0360608301511610159161085e565b91506001600160801b036007830154166001600160801b03604083015116101591610858565b9092506001600160801b036020830151169060801c1115915f610851565b6308ff815160e11b8952600452602452604487fd5b630f7f73eb60e11b8852600488fd5b82516001600160a01b03168552602094850194909201916001016107ca565b8b80fd5b8c80fd5b60208091610a8984611ac8565b815201910190610707565b8f80fd5b634e487b7160e01b8e52604160045260248efd5b8d80fd5b8980fd5b634e487b7160e01b8c52604160045260248cfd5b8880fd5b8780fd5b8380fd5b503461095b573660031901610300811261095b576102e01361095b576102e4356001600160401b03811161095b576103c1610b16610b39923690600401611b26565b610b2192919261257f565b9283610b2b611c3d565b610b33611c53565b906124b2565b805f52600260205264ffffffffff60405f20541661138c57610b61610b5c611c6a565b611eea565b9061ffff610b6d6127a1565b81835116918291160361136b575063ffffffff90816020610b8c6127d7565b92015116918291160361134857506001600160801b03168015801561132e575b6112f457507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316610be3611c3d565b813b1561095b5760405163752aa39160e11b81526024803560048301526001600160a01b0392909216918101919091525f81604481855afa80156112e9576112d3575b50608060249160405192838092639c1234d560e01b8252823560048301525afa80156112c85783918491611280575b50610c5e611c80565b82516001600160a01b039182169116149182611261575b5081611241575b81611224575b50156112105760045464ffffffffff81169064ffffffffff82146111fc5764ffffffffff600183011664ffffffffff19918216811760045583855260026020908152604080872080549094168317909355908552600390528320610ce4611c3d565b610cec6127a1565b82546001600160b01b03191660a09190911b61ffff60a01b16176001600160a01b0391909116178155610d1d6127b3565b610d256127c5565b825463ffffffff60d01b610d376127d7565b60d01b1660ff60f01b6001600160a01b03610d50611c6a565b60b09690961b61ffff60b01b16600168ff000000000000000160b01b0390941660c09590951b61ffff60c01b16949094179290921717600160f81b1760ff60f01b1916919092161560f01b91909116178155610daa611c53565b610db26127eb565b6001600160a01b0391821660a09190911b6001600160a01b0319161760018301556024356002830155610de3611c6a565b166111ce575b61ffff610df46127b3565b166111a0575b61ffff610e056127c5565b16611172575b600681016001600160801b03606435166064350361116e576001600160801b03606435166001600160801b03198254161781556001600160801b03608435166084350361116e5780546001600160801b031660843560801b6001600160801b03191617905560078101906001600160801b0360a4351660a4350361116e576001600160801b0360a435166001600160801b03198354161782556001600160801b0360c4351660c4350361116e5781546001600160801b031660c43560801b6001600160801b031916179091556008016001600160801b0360e4351660e43503610ad0576001600160801b0360e435166001600160801b03198254161781556001600160801b0361010435166101043503610ad05780546001600160801b03166101043560801b6001600160801b0319161790556001600160a01b03610f4e611c3d565b60405160019390930164ffffffffff168352166004356001600160a01b038116810361116e576001600160a01b0390811660208401526024356040840152604435908116810361116e576001600160a01b031660608301526001600160801b0360643581166080840152608435811660a084015260a435811660c084015260c435811660e084015260e435811661010084015261010435166101208301526101243561ffff81169081900361116e57610140830152610144356001600160a01b038116810361095b576001600160a01b03166101608301526101643561ffff8116810361095b5761ffff16610180830152610184356001600160a01b038116810361095b576001600160a01b03166101a08301526101a43561ffff8116810361095b5761ffff166101c08301526101c43563ffffffff811680910361116e576101e08301526101e4356001600160a01b0381169081900361116e57610200830152610204356001600160801b03811680910361116e5761022083015261022435610240830152610244356102608301526102643560ff811680910361116e576102808301526102843560ff811680910361116e576102a08301526102a43560ff811680910361116e576102c08301526102c4356001600160401b03811680910361116e57602094506102e0830152827fb3591b912e42a11348d5ddb8ba2204676bf094c2ccec5ccffdd911bacab7b02c61030060243594a4604051908152f35b8480fd5b61117a611c97565b6005820180546001600160a01b0319166001600160a01b03909216919091179055610e0b565b6111a8611c80565b6004820180546001600160a01b0319166001600160a01b03909216919091179055610dfa565b6111d6611c6a565b6003820180546001600160a01b0319166001600160a01b03909216919091179055610de9565b634e487b7160e01b84526011600452602484fd5b6342d7e77560e11b82526024803560045282fd5b905061ffff8060206112346127c5565b930151169116145f610c82565b905061124b611c97565b81516001600160a01b0391821691161490610c7c565b90915061ffff8060206112726127b3565b93015116911614905f610c75565b91505060803d6080116112c1575b6112988183611bc1565b8101608082820312610ad0578060406112b46112bb9385612802565b9301612802565b5f610c55565b503d61128e565b6040513d85823e3d90fd5b6112e09193505f90611bc1565b5f916080610c26565b6040513d5f823e3d90fd5b6001600160801b03611304611c6a565b61130c6127eb565b90631f35735160e21b5f5260018060a01b03166004521660245260445260645ffd5b50806001600160801b036113406127eb565b161415610bac565b63ffffffff6113556127d7565b630594ef8b60e51b5f521660045260245260445ffd5b61ffff6113766127a1565b631f593d7360e31b5f521660045260245260445ffd5b6326754ce160e11b5f5260045260245ffd5b3461095b57602036600319011261095b5760043564ffffffffff811680910361095b575f5260036020526020600260405f200154604051908152f35b3461095b575f36600319011261095b576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461095b575f36600319011261095b5760206040516108408152f35b3461095b575f36600319011261095b576008546040516001600160a01b039091168152602090f35b3461095b57606036600319011261095b576004356001600160401b03811161095b57806004019060e0600319823603011261095b5761149f611ab2565b906044356001600160401b03811161095b576114bf903690600401611b26565b90926114ca85611cae565b9160448401956114da8782611cc2565b9050610840811161176d575060a48501906114f482611cf4565b9760c487019561150387611cf4565b9460018060a01b038216998a5f52600560205260405f2060018060a01b0389165f526020526001600160401b038060405f2054169c169b808d1180611744575b80611732575b80611720575b156116fd575061155e85611cae565b9860248b01359960205f611572888a611cc2565b908160405192839283378101838152039060025afa156112e9578a8c8b935f5191606401359e8f90608401359b6115a890611cf4565b916115b290611cf4565b926040519460208601967f1f662c254fcb0c682746d18a09837d1f9505676c7bb881ab026b2e9270c846a28852600160a01b600190031660408701526060860152608085015260a08401528a60c08401526001600160401b031660e08301526001600160401b0316610100820152610100815261163161012082611bc1565b5190209061163e946124b2565b5f8881526005602090815260408083206001600160a01b03891684529091529020805467ffffffffffffffff19168a17905561167991611cc2565b978893919260405197889788526020880152604087015260608601526001600160401b0316608085015260a0840160c090528160c085015260e084013784820160e0015f9052600160a01b600190031693601f1990601f011681010360e0017f41a6201412ffc1d207c8b334c84c63ae2661b020e7fe43e1bd1f21c01d7b2fa991a3005b6001600160401b03888e6358177f3560e11b5f526004521660245260445260645ffd5b508c6001600160401b0389161161154f565b50426001600160401b03891611611549565b50610e104201804211611759578d1115611543565b634e487b7160e01b5f52601160045260245ffd5b63859641b160e01b5f5260045261084060245260445ffd5b3461095b57602036600319011261095b5760043564ffffffffff811680910361095b575f604080516117b681611b77565b82815281516117c481611ba6565b83815283602082015283838201528360608201528360808201528360a0820152602082015201525f52600360205261010060405f20600281015490611896815460f81c916040519361181585611b77565b845260086040519161182683611ba6565b60068101546001600160801b038116845260801c602084015260078101546001600160801b038116604085015260801c606084015201546001600160801b038116608083015260801c60a08201526020840190815260408401921515835260405193518452516020840190611adc565b51151560e0820152f35b3461095b57602036600319011261095b5760043564ffffffffff6118c38261236b565b165f908152600360205260409020805460018201546001600160a01b03808316949392916118fc916118f69116866123d4565b8561248c565b1561194e578060f81c1561193b576001600160f81b031690557f62ef2ac6001c121b266f36d35515ccf9bb70caee08c7ccec61f9a92188a61caf5f80a3005b82634537506960e11b5f5260045260245ffd5b83630d12c24160e21b5f523360045260245260445ffd5b3461095b57602036600319011261095b57611981610b5c611a9c565b005b3461095b575f36600319011261095b576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461095b57602036600319011261095b5760043564ffffffffff8116810361095b57610140906119ff6119f8611be2565b8092611ddf565b5061032b60405180925b80516001600160a01b03908116835260208083015161ffff9081169185019190915260408084015163ffffffff169085015260608084015183169085015260808084015183169085015260a0808401516001600160801b03169085015260c08084015183169085015260e08084015190921691840191909152610100808301518216908401526101209182015116910152565b600435906001600160a01b038216820361095b57565b602435906001600160a01b038216820361095b57565b35906001600160a01b038216820361095b57565b6001600160801b0360a08092828151168552826020820151166020860152826040820151166040860152826060820151166060860152826080820151166080860152015116910152565b9181601f8401121561095b578235916001600160401b03831161095b576020838186019501011161095b57565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b606081019081106001600160401b03821117611b9257604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117611b9257604052565b90601f801991011681019081106001600160401b03821117611b9257604052565b6040519061014082018281106001600160401b03821117611b92576040525f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b6004356001600160a01b038116810361095b5790565b6101e4356001600160a01b038116810361095b5790565b6044356001600160a01b038116810361095b5790565b610144356001600160a01b038116810361095b5790565b610184356001600160a01b038116810361095b5790565b356001600160a01b038116810361095b5790565b903590601e198136030182121561095b57018035906001600160401b03821161095b5760200191813603831361095b57565b356001600160401b038116810361095b5790565b9190820180921161175957565b35906001600160801b038216820361095b57565b359061ffff8216820361095b57565b60209061ffff90611d5f9083906001600160a01b03611d5682611ac8565b16865201611d29565b16910152565b359060ff8216820361095b57565b35906001600160401b038216820361095b57565b9291926001600160401b038211611b925760405191611db0601f8201601f191660200184611bc1565b82948184528183011161095b578281602093845f960137010152565b8181029291811591840414171561175957565b64ffffffffff90929192165f52600360205260405f2091825461ffff8160a01c16602083015260018060a01b0381168252600184015460018060a01b038116608084015263ffffffff8260d01c16604084015260a01c60a083015260ff8160f01c1615611e9f575b61ffff808260b01c169160c01c16908161012084015280610100840152611e87575b611e705750565b60058301546001600160a01b031660e09190910152565b60048401546001600160a01b031660c0830152611e69565b60038401546001600160a01b03166060830152611e47565b9081602091031261095b57516001600160801b038116810361095b5790565b51906001600160a01b038216820361095b57565b5f60408051611ef881611b77565b828152826020820152015260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016916040519163dcf1a1c960e01b835260018060a01b0316806004840152602083602481875afa9283156112e9575f9361234a575b5060405163f72d0b3b60e01b81525f60048201528390602081602481895afa9081156112e9575f91612318575b5060405163f72d0b3b60e01b815260016004820152906020826024818a5afa9182156112e9575f926122e4575b5083159182156122845783905b61ffff60405193611fd785611b77565b16835263ffffffff60208401911681526001600160601b036040840192168252829860046040519161200883611b77565b60206006549161ffff8316855263ffffffff8360101c16828601526001600160601b038360301c16604086015260405193848092634b38474d60e01b82525afa9182156112e9575f92612248575b506008546001600160a01b039283169390928316841490816121bc575b5015612111575b50505050505015806120e9575b61208f575050565b60207f2a82369a983040df3867ede553223f6676b26e0dc3cb6e3e02aec44525536ed191835f526007825260405f206001600160601b0382166001600160601b03198254161790556001600160801b0360405191168152a2565b50815f5260076020526001600160601b0360405f2054166001600160801b0382161415612087565b63ffffffff60809561ffff7fcb855558ba7b5b1e8b8b8bfd2d22255cefa585b557819e11291831142aff131698866001600160601b03968760a01b1617600855511695519051928671ffffffffffffffffffffffff0000000000008560301b169171ffffffffffffffffffffffffffffffffffff19161765ffffffff00008360101b1617176006556040519586521660208501521660408301526060820152a15f808080808061207a565b60408051825161ffff16602080830191825284015163ffffffff168284015291909201516001600160601b0316606083015291506121fd81608081016107f6565b51902060408051885161ffff1660208083019182528a015163ffffffff1682840152918901516001600160601b0316606082015261223e81608081016107f6565b519020145f612073565b9091506020813d60201161227c575b8161226460209383611bc1565b8101031261095b5761227590611ed6565b905f612056565b3d9150612257565b60405163dcf1a1c960e01b81525f60048201526020816024818c5afa9081156112e9575f916122b5575b5090611fc7565b6122d7915060203d6020116122dd575b6122cf8183611bc1565b810190611eb7565b5f6122ae565b503d6122c5565b9091506020813d602011612310575b8161230060209383611bc1565b8101031261095b5751905f611fba565b3d91506122f3565b90506020813d602011612342575b8161233360209383611bc1565b8101031261095b57515f611f8d565b3d9150612326565b61236491935060203d6020116122dd576122cf8183611bc1565b915f611f60565b90815f52600260205264ffffffffff60405f20541691821561238a5750565b6344f3e1cd60e11b5f5260045260245ffd5b51906001600160601b038216820361095b57565b919082604091031261095b576123d160206123ca84611ed6565b930161239c565b90565b60408051630c1aed9d60e21b81526001600160a01b0392831660048201527f000000000000000000000000000000000000000000000000000000000000000083166024820152928216604484015290829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156112e9575f9161245f575090565b612481915060403d604011612485575b6124798183611bc1565b8101906123b0565b5090565b503d61246f565b6001600160a01b031633149081156124a2575090565b6001600160a01b03163314919050565b93906124c190939293856123d4565b6124cb818661248c565b612578578115612556576001600160a01b03811615159082908490869084612543575b50505050156124fe575b50505050565b612509918385612c18565b156125155780806124f8565b612521906103c9612cdf565b631504c80f60e11b5f9081526001600160a01b03909216600452602452604490fd5b61254d9450612c18565b8183855f6124ee565b630d12c24160e21b5f908152336004526001600160a01b038616602452604490fd5b5050505050565b604080517f2c4e0d86dfa1092456141fd425880bb652da3ddf6d9372676d24990947df47126020820190815291810160046001600160a01b036125c182611ac8565b168252602081810135908301526001600160a01b036125e260408301611ac8565b1660408301526001600160801b036125fc60608301611d15565b1660608301526001600160801b0361261660808301611d15565b1660808301526001600160801b0361263060a08301611d15565b1660a08301526001600160801b0361264a60c08301611d15565b1660c08301526001600160801b0361266460e08301611d15565b1660e08301526001600160801b0361267f6101008301611d15565b1661010083015261ffff6126966101208301611d29565b166101208301526126af61014083016101408301611d38565b6126c161018083016101808301611d38565b6101c081013563ffffffff811680910361095b576101c08301526102c0906001600160401b03906127869083906001600160a01b036127036101e08301611ac8565b166101e08701526001600160801b0361271f6102008301611d15565b1661020087015261022081013561022087015261024081013561024087015260ff61274d6102608301611d65565b1661026087015260ff6127636102808301611d65565b1661028087015260ff6127796102a08301611d65565b166102a087015201611d73565b16910152610300815261279b61032082611bc1565b51902090565b6101243561ffff8116810361095b5790565b6101643561ffff8116810361095b5790565b6101a43561ffff8116810361095b5790565b6101c43563ffffffff8116810361095b5790565b610204356001600160801b038116810361095b5790565b919082604091031261095b57604051604081018181106001600160401b03821117611b92576040526020819361283781611ed6565b835201519061ffff8216820361095b5760200152565b919091825460f81c156129ed575061ffff6020820151166006549061ffff8216908181106129d857505063ffffffff60408301511663ffffffff8260101c16908181106129c357505060608201805190916001600160a01b0390911690816129a8576001600160601b03915060301c165b6001600160601b036001600160801b0360a0850151169116918282036129865750505060029190910154907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561095b5760405163752aa39160e11b8152600481018490526001600160a01b039490941660248501525f90849060449082905afa9283156112e95761297493612976575b50608081015190516001600160a01b039081169116612df5565b565b5f61298091611bc1565b5f61295a565b60018060a01b03905116631f35735160e21b5f5260045260245260445260645ffd5b505f5260076020526001600160601b0360405f2054166128be565b630594ef8b60e51b5f5260045260245260445ffd5b631f593d7360e31b5f5260045260245260445ffd5b634537506960e11b5f5260045260245ffd5b9190604090612a486001600160801b036020830151167f0000000000000000000000000000000000000000000000000000000000000000908181105f14612ae357505b85612b8c565b612a5c6001600160401b0382511685612fa4565b01805151908115612add575f5b828110612a9157845163e2073bf360e01b5f9081526001600160a01b03909116600452602490fd5b81518051821015612ac957600582901b016020015185516001600160a01b03908116911614612ac257600101612a69565b5050509050565b634e487b7160e01b5f52603260045260245ffd5b50509050565b9050612a42565b805160809091015160408051630c1aed9d60e21b81526001600160a01b03938416600482015293831660248501529116604483015281806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156112e9576001600160601b03915f91612b6d57501690565b612b86915060403d604011612485576124798183611bc1565b90501690565b612be9612bb97f000000000000000000000000000000000000000000000000000000000000000083612aea565b612be37f000000000000000000000000000000000000000000000000000000000000000084612aea565b90611d08565b90828210612bf657505050565b60018060a01b0390511663469cf02960e11b5f5260045260245260445260645ffd5b90612c28909392936103c9612cdf565b612c338385836131d9565b506004811015612ccb57159081612cb5575b50612cac57813b15612ca4576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f612c45565b634e487b7160e01b5f52602160045260245ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480612dcc575b15612d3a577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261279b60c082611bc1565b507f00000000000000000000000000000000000000000000000000000000000000004614612d11565b803b15612f46576040516364d3464b60e01b81526001600160a01b03928316600482018190529190921691602081602481865afa80156112e9575f90612efd575b6001600160401b039150169283156124f85760405190636a419fb360e01b82528260048301526024820152602081604481865afa9081156112e9575f91612ec2575b50612ead5762278d008301808411611759574210612e9557505050565b6353df1b5360e11b5f5260045260245260445260645ffd5b6307ffe90160e51b5f5260045260245260445ffd5b90506020813d602011612ef5575b81612edd60209383611bc1565b8101031261095b5751801515810361095b575f612e78565b3d9150612ed0565b506020813d602011612f3e575b81612f1760209383611bc1565b8101031261095b57516001600160401b038116810361095b576001600160401b0390612e36565b3d9150612f0a565b505050565b9081606091031261095b5760405190612f6382611b77565b612f6c8161239c565b825260208101519064ffffffffff8216820361095b57604091602084015201516001600160701b038116810361095b57604082015290565b8115613197578051608082018051604051636ce3f3c760e01b81526001600160a01b03938416600482015292166024830152606082806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156112e9575f92613171575b5082519051604051636ce3f3c760e01b81526001600160a01b0392831660048201529116602482015260608180604481015b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156112e95784916130ca915f91613142575b506001600160701b03604081816130bc64ffffffffff60208a01511664ffffffffff60208801511690611d08565b970151169201511690611d08565b91109081156130fc575b506130dd575050565b60018060a01b03905116635c86c2f560e11b5f5260045260245260445ffd5b620186a0808202925081159183041417156117595761313b7f000000000000000000000000000000000000000000000000000000000000000084611dcc565b115f6130d4565b613164915060603d60601161316a575b61315c8183611bc1565b810190612f4b565b5f61308e565b503d613152565b61304c91925061318f606091823d841161316a5761315c8183611bc1565b92915061301a565b5050565b60ff811690601f82116131ca57604051916131b7604084611bc1565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b9060418303613203576131fc9250602081013591604082359201355f1a9061320d565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613284579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156112e9575f516001600160a01b0381161561327a57905f905f90565b505f906001905f90565b5050505f916003919056'
