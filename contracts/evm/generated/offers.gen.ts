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
  '0x61022080604052346106b857608081613d8380380380916100208285610924565b8339810103126106b85780516001600160a01b03811691908281036106b8576020820151906001600160a01b03821682036106b85761006d606061006660408601610947565b9401610947565b9160405161007c604082610924565b600d815260208101906c4f7374726f6d204f666665727360981b8252604051916100a7604084610924565b600183526020830191603160f81b83526100c081610acf565b610120526100cd84610acf565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261013660c082610924565b5190206080523060c0526101c08390526101a0849052610180526101605260405163c60e814d60e01b81526001600160a01b03831690602081600481855afa9081156106c4575f916108d6575b506101e05260405163929f834f60e01b8152602081600481885afa9081156106c4575f916108a4575b50610200526040805163e6d4220160e01b815260016004820152939084602481885afa9384156106c4575f94610867575b50906101f7846101f160049660209561097a565b8461097a565b60405163411557d160e01b815293849182905afa9182156106c4575f92610842575b5060405163411557d160e01b815290602090829060049082906001600160a01b03165afa9081156106c4575f91610813575b5060405163069b411760e41b81526001600160a01b03928316919092161490602081600481865afa9081156106c4575f916107e1575b506101e051604051630fe7683f60e01b815290602090829060049082906001600160a01b03165afa9081156106c4575f9161079f575b5082159261078b575b5050610779575f604080516102d4816108f5565b82815282602082015201526024602060018060a01b0361016051166040519283809263dcf1a1c960e01b82525f60048301525afa9081156106c4575f91610737575b506101605160405163f72d0b3b60e01b81525f600482015290602090829060249082906001600160a01b03165afa80156106c4575f90610704575b6101605160405163f72d0b3b60e01b8152600160048201529250602090839060249082906001600160a01b03165afa9081156106c4575f916106cf575b6004925061ffff604051916103a2836108f5565b16815263ffffffff6020820192168252604081019360018060601b03168452604051906103ce826108f5565b6006549061ffff8216835263ffffffff8260101c16602084015260018060601b038260301c166040840152602060018060a01b03610160511660405196878092634b38474d60e01b82525afa9485156106c4575f9561067c575b50600854946001600160a01b0390811693908616841490816105e6575b5015610549575b6040516132489081610b3b823960805181612cd1015260a05181612d88015260c05181612c9b015260e05181612d2001526101005181612d46015261012051816104380152610140518161046201526101605181818161023c0152818161088d0152611ec5015261018051818181610ba8015281816113a801526128a401526101a0518181816102ba01528181610366015281816123ad01528181612b4d0152612f9b01526101c05181818161195101528181612b77015261300901526101e05181818161017d015281816123e50152612ae20152610200518181816102e1015281816103fb015281816108dc015281816129d001526130cf0152f35b7fcb855558ba7b5b1e8b8b8bfd2d22255cefa585b557819e11291831142aff13169561ffff63ffffffff928560809860018060a01b0319161760085551169451905192856601000000000000600160901b038560301b169160018060901b0319161765ffffffff00008360101b16171760065560405194855216602084015260018060601b031660408301526060820152a180808080808061044c565b60408051825161ffff16602080830191825284015163ffffffff168284015291909201516001600160601b03166060830152915061063181608081015b03601f198101835282610924565b51902060408051835161ffff16602080830191825285015163ffffffff1682840152918401516001600160601b031660608201526106728160808101610623565b5190201487610445565b9094506020813d6020116106bc575b8161069860209383610924565b810103126106b857516001600160a01b03811681036106b8579386610428565b5f80fd5b3d915061068b565b6040513d5f823e3d90fd5b90506020823d6020116106fc575b816106ea60209383610924565b810103126106b857600491519061038e565b3d91506106dd565b506020813d60201161072f575b8161071e60209383610924565b810103126106b85760249051610351565b3d9150610711565b90506020813d602011610771575b8161075260209383610924565b810103126106b857516001600160801b03811681036106b85781610316565b3d9150610745565b6379ac00a360e01b5f5260045260245ffd5b6001600160401b0316101590505f806102c0565b90506020813d6020116107d9575b816107ba60209383610924565b810103126106b857516001600160401b03811681036106b8575f6102b7565b3d91506107ad565b90506020813d60201161080b575b816107fc60209383610924565b810103126106b857515f610281565b3d91506107ef565b610835915060203d60201161083b575b61082d8183610924565b81019061095b565b5f61024b565b503d610823565b600491925061085f602091823d841161083b5761082d8183610924565b929150610219565b9350906040843d60401161089c575b8161088360409383610924565b810103126106b8576020939093015192906101f76101dd565b3d9150610876565b90506020813d6020116108ce575b816108bf60209383610924565b810103126106b857515f6101ac565b3d91506108b2565b6108ef915060203d60201161083b5761082d8183610924565b5f610183565b606081019081106001600160401b0382111761091057604052565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761091057604052565b51906001600160a01b03821682036106b857565b908160209103126106b857516001600160a01b03811681036106b85790565b604051639a8e000f60e01b81526001600160a01b03919091169190602081600481865afa9081156106c4575f91610a8d575b506001600160a01b0316301480610a31575b159081156109cf575b506107795750565b60405163c7d6014360e01b81529150602082600481865afa9182156106c4575f926109fd575b50115f6109c7565b9091506020813d602011610a29575b81610a1960209383610924565b810103126106b85751905f6109f5565b3d9150610a0c565b5060405163c60e814d60e01b8152602081600481865afa9081156106c4575f91610a6e575b506101e0516001600160a01b039182169116146109be565b610a87915060203d60201161083b5761082d8183610924565b5f610a56565b90506020813d602011610ac7575b81610aa860209383610924565b810103126106b857516001600160a01b03811681036106b8575f6109ac565b3d9150610a9b565b601f815111610afa576020815191015160208210610aeb571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f5f3560e01c806305c0cf42146119805780630742d8c41461193c5780630afb04091461191e5780631f2b6f2314611859578063233e3b981461173e5780632cd8de2a1461141b5780634b38474d146113f35780634f5c27a4146113d757806365d8c3e414611393578063765db15414610ac95780637999f3671461051a57806384b0196e1461041e578063929f834f146103e357806395295afd146103955780639de6e0c714610350578063a184e3e814610332578063a66420141461026b578063a9b5898f14610226578063c152042514610208578063c1e612ca146101ac578063c60e814d14610167578063fd8e1856146101365763fe6d02fb14610117575f80fd5b346101335780600319360112610133576020604051610e108152f35b80fd5b50346101335760203660031901126101335764ffffffffff6040602092600435815260028452205416604051908152f35b50346101335780600319360112610133576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101335760403660031901126101335760406101c8611a55565b916101d1611a6b565b9260018060a01b031681526005602052209060018060a01b03165f5260205260206001600160401b0360405f205416604051908152f35b50346101335780600319360112610133576020604051620186a08152f35b50346101335780600319360112610133576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101335760403660031901126101335761016060043561032061028e611a6b565b6102b5610299611b9b565b91826102a486612324565b956102af8288611d98565b90612806565b6102df7f000000000000000000000000000000000000000000000000000000000000000082612aa3565b7f0000000000000000000000000000000000000000000000000000000000000000809110610322575b5064ffffffffff6040519316835260208301906119c2565bf35b61032c9082612b45565b84610308565b5034610133578060031936011261013357602060405162278d008152f35b50346101335780600319360112610133576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5034610133576102e0366003190112610133575060206103db6103b6612538565b6103be612c98565b6042916040519161190160f01b8352600283015260228201522090565b604051908152f35b503461013357806003193601126101335760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346101335780600319360112610133576104be9061045c7f0000000000000000000000000000000000000000000000000000000000000000613154565b906104867f0000000000000000000000000000000000000000000000000000000000000000613154565b9060206104cc6040519361049a8386611b7a565b8385525f368137604051968796600f60f81b885260e08589015260e0880190611b0c565b908682036040880152611b0c565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b82811061050357505050500390f35b8351855286955093810193928101926001016104f4565b503461013357606036600319011261013357600435610537611a6b565b6044356001600160401b038111610ac557610556903690600401611adf565b9092610560611b9b565b9261056a82612324565b946105816105788688611d98565b92868486612806565b83810190602081830312610ac15780356001600160401b038111610abd57810194858303916101208312610aa55760405192608084018481106001600160401b03821117610aa9576040528735845260c0601f1990910112610aa557604051936105ea85611b5f565b6105f660208901611cce565b855261060460408901611cce565b602086015261061560608901611cce565b604086015261062660808901611cce565b606086015261063760a08901611cce565b608086015261064860c08901611cce565b60a08601526020840194855260e08801356001600160401b038111610a6957880197606089830312610a6957604051986106818a611b30565b61068a81611d2c565b8a5261069860208201611cce565b60208b01526040810135906001600160401b038211610aa1570182601f82011215610a6d578035906001600160401b038211610a8d578160051b60208101926106e46040519485611b7a565b835260208084019183010191858311610a8957602001905b828210610a715750505060408a015260408501988952610100810135906001600160401b038211610a6d57019080601f83011215610a695781602061074393359101611d40565b606084019081526040516020810191602083528551604083015261076c87516060840190611a95565b895190610120808401528d60406101c08501936001600160401b038151166101608701526001600160801b0360208201511661018087015201519260606101a0860152835180915260206101e086019401915b818110610a4a57505050826107eb610804969594936107f99351603f1984830301610140850152611b0c565b03601f198101835282611b7a565b519020923691611d40565b6020815191012003610a3b576002830154905190818103610a26575050516006820154916001600160801b038251166001600160801b03841611159283610a08575b50826109e2575b826109c2575b8261099c575b8261097a575b50501561096857506108729051826129b8565b60405163f72d0b3b60e01b81526004808201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa93841561095c5793610922575b5061091a6001600160601b03612710610900610180967f0000000000000000000000000000000000000000000000000000000000000000611d85565b04169164ffffffffff6040519416845260208401906119c2565b610160820152f35b92506020833d602011610954575b8161093d60209383611b7a565b810103126109505791519161091a6108c4565b5f80fd5b3d9150610930565b604051903d90823e3d90fd5b63fef8885760e01b8552600452602484fd5b6001600160801b03919250600860a091015460801c9201511610155f8061085f565b91506001600160801b036008830154166001600160801b03608083015116101591610859565b9150600782015460801c6001600160801b03606083015116101591610853565b91506001600160801b036007830154166001600160801b0360408301511610159161084d565b9092506001600160801b036020830151169060801c1115915f610846565b6308ff815160e11b8952600452602452604487fd5b630f7f73eb60e11b8852600488fd5b82516001600160a01b03168552602094850194909201916001016107bf565b8b80fd5b8c80fd5b60208091610a7e84611a81565b8152019101906106fc565b8f80fd5b634e487b7160e01b8e52604160045260248efd5b8d80fd5b8980fd5b634e487b7160e01b8c52604160045260248cfd5b8880fd5b8780fd5b8380fd5b50346109505736600319016103008112610950576102e013610950576102e4356001600160401b038111610950576103b6610b0b610b2e923690600401611adf565b610b16929192612538565b9283610b20611bf6565b610b28611c0c565b9061246b565b805f52600260205264ffffffffff60405f20541661138157610b56610b51611c23565b611ea3565b9061ffff610b6261275a565b818351169182911603611360575063ffffffff90816020610b81612790565b92015116918291160361133d57506001600160801b031680158015611323575b6112e957507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316610bd8611bf6565b813b156109505760405163752aa39160e11b81526024803560048301526001600160a01b0392909216918101919091525f81604481855afa80156112de576112c8575b50608060249160405192838092639c1234d560e01b8252823560048301525afa80156112bd5783918491611275575b50610c53611c39565b82516001600160a01b039182169116149182611256575b5081611236575b81611219575b50156112055760045464ffffffffff81169064ffffffffff82146111f15764ffffffffff600183011664ffffffffff19918216811760045583855260026020908152604080872080549094168317909355908552600390528320610cd9611bf6565b610ce161275a565b82546001600160b01b03191660a09190911b61ffff60a01b16176001600160a01b0391909116178155610d1261276c565b610d1a61277e565b825463ffffffff60d01b610d2c612790565b60d01b1660ff60f01b6001600160a01b03610d45611c23565b60b09690961b61ffff60b01b16600168ff000000000000000160b01b0390941660c09590951b61ffff60c01b16949094179290921717600160f81b1760ff60f01b1916919092161560f01b91909116178155610d9f611c0c565b610da76127a4565b6001600160a01b0391821660a09190911b6001600160a01b0319161760018301556024356002830155610dd8611c23565b166111c3575b61ffff610de961276c565b16611195575b61ffff610dfa61277e565b16611167575b600681016001600160801b036064351660643503611163576001600160801b03606435166001600160801b03198254161781556001600160801b0360843516608435036111635780546001600160801b031660843560801b6001600160801b03191617905560078101906001600160801b0360a4351660a43503611163576001600160801b0360a435166001600160801b03198354161782556001600160801b0360c4351660c435036111635781546001600160801b031660c43560801b6001600160801b031916179091556008016001600160801b0360e4351660e43503610ac5576001600160801b0360e435166001600160801b03198254161781556001600160801b0361010435166101043503610ac55780546001600160801b03166101043560801b6001600160801b0319161790556001600160a01b03610f43611bf6565b60405160019390930164ffffffffff168352166004356001600160a01b0381168103611163576001600160a01b03908116602084015260243560408401526044359081168103611163576001600160a01b031660608301526001600160801b0360643581166080840152608435811660a084015260a435811660c084015260c435811660e084015260e435811661010084015261010435166101208301526101243561ffff81169081900361116357610140830152610144356001600160a01b0381168103610950576001600160a01b03166101608301526101643561ffff811681036109505761ffff16610180830152610184356001600160a01b0381168103610950576001600160a01b03166101a08301526101a43561ffff811681036109505761ffff166101c08301526101c43563ffffffff8116809103611163576101e08301526101e4356001600160a01b0381169081900361116357610200830152610204356001600160801b0381168091036111635761022083015261022435610240830152610244356102608301526102643560ff8116809103611163576102808301526102843560ff8116809103611163576102a08301526102a43560ff8116809103611163576102c08301526102c4356001600160401b03811680910361116357602094506102e0830152827fb3591b912e42a11348d5ddb8ba2204676bf094c2ccec5ccffdd911bacab7b02c61030060243594a4604051908152f35b8480fd5b61116f611c50565b6005820180546001600160a01b0319166001600160a01b03909216919091179055610e00565b61119d611c39565b6004820180546001600160a01b0319166001600160a01b03909216919091179055610def565b6111cb611c23565b6003820180546001600160a01b0319166001600160a01b03909216919091179055610dde565b634e487b7160e01b84526011600452602484fd5b6342d7e77560e11b82526024803560045282fd5b905061ffff80602061122961277e565b930151169116145f610c77565b9050611240611c50565b81516001600160a01b0391821691161490610c71565b90915061ffff80602061126761276c565b93015116911614905f610c6a565b91505060803d6080116112b6575b61128d8183611b7a565b8101608082820312610ac5578060406112a96112b093856127bb565b93016127bb565b5f610c4a565b503d611283565b6040513d85823e3d90fd5b6112d59193505f90611b7a565b5f916080610c1b565b6040513d5f823e3d90fd5b6001600160801b036112f9611c23565b6113016127a4565b90631f35735160e21b5f5260018060a01b03166004521660245260445260645ffd5b50806001600160801b036113356127a4565b161415610ba1565b63ffffffff61134a612790565b630594ef8b60e51b5f521660045260245260445ffd5b61ffff61136b61275a565b631f593d7360e31b5f521660045260245260445ffd5b6326754ce160e11b5f5260045260245ffd5b34610950575f366003190112610950576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610950575f3660031901126109505760206040516108408152f35b34610950575f366003190112610950576008546040516001600160a01b039091168152602090f35b34610950576060366003190112610950576004356001600160401b03811161095057806004019060e0600319823603011261095057611458611a6b565b906044356001600160401b03811161095057611478903690600401611adf565b909261148385611c67565b9160448401956114938782611c7b565b90506108408111611726575060a48501906114ad82611cad565b9760c48701956114bc87611cad565b9460018060a01b038216998a5f52600560205260405f2060018060a01b0389165f526020526001600160401b038060405f2054169c169b808d11806116fd575b806116eb575b806116d9575b156116b6575061151785611c67565b9860248b01359960205f61152b888a611c7b565b908160405192839283378101838152039060025afa156112de578a8c8b935f5191606401359e8f90608401359b61156190611cad565b9161156b90611cad565b926040519460208601967f1f662c254fcb0c682746d18a09837d1f9505676c7bb881ab026b2e9270c846a28852600160a01b600190031660408701526060860152608085015260a08401528a60c08401526001600160401b031660e08301526001600160401b031661010082015261010081526115ea61012082611b7a565b519020906115f79461246b565b5f8881526005602090815260408083206001600160a01b03891684529091529020805467ffffffffffffffff19168a17905561163291611c7b565b978893919260405197889788526020880152604087015260608601526001600160401b0316608085015260a0840160c090528160c085015260e084013784820160e0015f9052600160a01b600190031693601f1990601f011681010360e0017f41a6201412ffc1d207c8b334c84c63ae2661b020e7fe43e1bd1f21c01d7b2fa991a3005b6001600160401b03888e6358177f3560e11b5f526004521660245260445260645ffd5b508c6001600160401b03891611611508565b50426001600160401b03891611611502565b50610e104201804211611712578d11156114fc565b634e487b7160e01b5f52601160045260245ffd5b63859641b160e01b5f5260045261084060245260445ffd5b346109505760203660031901126109505760043564ffffffffff8116809103610950575f6040805161176f81611b30565b828152815161177d81611b5f565b83815283602082015283838201528360608201528360808201528360a0820152602082015201525f52600360205261010060405f2060028101549061184f815460f81c91604051936117ce85611b30565b84526008604051916117df83611b5f565b60068101546001600160801b038116845260801c602084015260078101546001600160801b038116604085015260801c606084015201546001600160801b038116608083015260801c60a08201526020840190815260408401921515835260405193518452516020840190611a95565b51151560e0820152f35b346109505760203660031901126109505760043564ffffffffff61187c82612324565b165f908152600360205260409020805460018201546001600160a01b03808316949392916118b5916118af91168661238d565b85612445565b15611907578060f81c156118f4576001600160f81b031690557f62ef2ac6001c121b266f36d35515ccf9bb70caee08c7ccec61f9a92188a61caf5f80a3005b82634537506960e11b5f5260045260245ffd5b83630d12c24160e21b5f523360045260245260445ffd5b346109505760203660031901126109505761193a610b51611a55565b005b34610950575f366003190112610950576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346109505760203660031901126109505760043564ffffffffff8116810361095057610140906119b86119b1611b9b565b8092611d98565b5061032060405180925b80516001600160a01b03908116835260208083015161ffff9081169185019190915260408084015163ffffffff169085015260608084015183169085015260808084015183169085015260a0808401516001600160801b03169085015260c08084015183169085015260e08084015190921691840191909152610100808301518216908401526101209182015116910152565b600435906001600160a01b038216820361095057565b602435906001600160a01b038216820361095057565b35906001600160a01b038216820361095057565b6001600160801b0360a08092828151168552826020820151166020860152826040820151166040860152826060820151166060860152826080820151166080860152015116910152565b9181601f84011215610950578235916001600160401b038311610950576020838186019501011161095057565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b606081019081106001600160401b03821117611b4b57604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117611b4b57604052565b90601f801991011681019081106001600160401b03821117611b4b57604052565b6040519061014082018281106001600160401b03821117611b4b576040525f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b6004356001600160a01b03811681036109505790565b6101e4356001600160a01b03811681036109505790565b6044356001600160a01b03811681036109505790565b610144356001600160a01b03811681036109505790565b610184356001600160a01b03811681036109505790565b356001600160a01b03811681036109505790565b903590601e198136030182121561095057018035906001600160401b0382116109505760200191813603831361095057565b356001600160401b03811681036109505790565b9190820180921161171257565b35906001600160801b038216820361095057565b359061ffff8216820361095057565b60209061ffff90611d189083906001600160a01b03611d0f82611a81565b16865201611ce2565b16910152565b359060ff8216820361095057565b35906001600160401b038216820361095057565b9291926001600160401b038211611b4b5760405191611d69601f8201601f191660200184611b7a565b829481845281830111610950578281602093845f960137010152565b8181029291811591840414171561171257565b64ffffffffff90929192165f52600360205260405f2091825461ffff8160a01c16602083015260018060a01b0381168252600184015460018060a01b038116608084015263ffffffff8260d01c16604084015260a01c60a083015260ff8160f01c1615611e58575b61ffff808260b01c169160c01c16908161012084015280610100840152611e40575b611e295750565b60058301546001600160a01b031660e09190910152565b60048401546001600160a01b031660c0830152611e22565b60038401546001600160a01b03166060830152611e00565b9081602091031261095057516001600160801b03811681036109505790565b51906001600160a01b038216820361095057565b5f60408051611eb181611b30565b828152826020820152015260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016916040519163dcf1a1c960e01b835260018060a01b0316806004840152602083602481875afa9283156112de575f93612303575b5060405163f72d0b3b60e01b81525f60048201528390602081602481895afa9081156112de575f916122d1575b5060405163f72d0b3b60e01b815260016004820152906020826024818a5afa9182156112de575f9261229d575b50831591821561223d5783905b61ffff60405193611f9085611b30565b16835263ffffffff60208401911681526001600160601b0360408401921682528298600460405191611fc183611b30565b60206006549161ffff8316855263ffffffff8360101c16828601526001600160601b038360301c16604086015260405193848092634b38474d60e01b82525afa9182156112de575f92612201575b506008546001600160a01b03928316939092831684149081612175575b50156120ca575b50505050505015806120a2575b612048575050565b60207f2a82369a983040df3867ede553223f6676b26e0dc3cb6e3e02aec44525536ed191835f526007825260405f206001600160601b0382166001600160601b03198254161790556001600160801b0360405191168152a2565b50815f5260076020526001600160601b0360405f2054166001600160801b0382161415612040565b63ffffffff60809561ffff7fcb855558ba7b5b1e8b8b8bfd2d22255cefa585b557819e11291831142aff131698866001600160601b03968760a01b1617600855511695519051928671ffffffffffffffffffffffff0000000000008560301b169171ffffffffffffffffffffffffffffffffffff19161765ffffffff00008360101b1617176006556040519586521660208501521660408301526060820152a15f8080808080612033565b60408051825161ffff16602080830191825284015163ffffffff168284015291909201516001600160601b0316606083015291506121b681608081016107eb565b51902060408051885161ffff1660208083019182528a015163ffffffff1682840152918901516001600160601b031660608201526121f781608081016107eb565b519020145f61202c565b9091506020813d602011612235575b8161221d60209383611b7a565b810103126109505761222e90611e8f565b905f61200f565b3d9150612210565b60405163dcf1a1c960e01b81525f60048201526020816024818c5afa9081156112de575f9161226e575b5090611f80565b612290915060203d602011612296575b6122888183611b7a565b810190611e70565b5f612267565b503d61227e565b9091506020813d6020116122c9575b816122b960209383611b7a565b810103126109505751905f611f73565b3d91506122ac565b90506020813d6020116122fb575b816122ec60209383611b7a565b8101031261095057515f611f46565b3d91506122df565b61231d91935060203d602011612296576122888183611b7a565b915f611f19565b90815f52600260205264ffffffffff60405f2054169182156123435750565b6344f3e1cd60e11b5f5260045260245ffd5b51906001600160601b038216820361095057565b91908260409103126109505761238a602061238384611e8f565b9301612355565b90565b60408051630c1aed9d60e21b81526001600160a01b0392831660048201527f000000000000000000000000000000000000000000000000000000000000000083166024820152928216604484015290829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156112de575f91612418575090565b61243a915060403d60401161243e575b6124328183611b7a565b810190612369565b5090565b503d612428565b6001600160a01b0316331490811561245b575090565b6001600160a01b03163314919050565b939061247a909392938561238d565b6124848186612445565b61253157811561250f576001600160a01b038116151590829084908690846124fc575b50505050156124b7575b50505050565b6124c2918385612bd1565b156124ce5780806124b1565b6124da906103be612c98565b631504c80f60e11b5f9081526001600160a01b03909216600452602452604490fd5b6125069450612bd1565b8183855f6124a7565b630d12c24160e21b5f908152336004526001600160a01b038616602452604490fd5b5050505050565b604080517f2c4e0d86dfa1092456141fd425880bb652da3ddf6d9372676d24990947df47126020820190815291810160046001600160a01b0361257a82611a81565b168252602081810135908301526001600160a01b0361259b60408301611a81565b1660408301526001600160801b036125b560608301611cce565b1660608301526001600160801b036125cf60808301611cce565b1660808301526001600160801b036125e960a08301611cce565b1660a08301526001600160801b0361260360c08301611cce565b1660c08301526001600160801b0361261d60e08301611cce565b1660e08301526001600160801b036126386101008301611cce565b1661010083015261ffff61264f6101208301611ce2565b1661012083015261266861014083016101408301611cf1565b61267a61018083016101808301611cf1565b6101c081013563ffffffff8116809103610950576101c08301526102c0906001600160401b039061273f9083906001600160a01b036126bc6101e08301611a81565b166101e08701526001600160801b036126d86102008301611cce565b1661020087015261022081013561022087015261024081013561024087015260ff6127066102608301611d1e565b1661026087015260ff61271c6102808301611d1e565b1661028087015260ff6127326102a08301611d1e565b166102a087015201611d2c565b16910152610300815261275461032082611b7a565b51902090565b6101243561ffff811681036109505790565b6101643561ffff811681036109505790565b6101a43561ffff811681036109505790565b6101c43563ffffffff811681036109505790565b610204356001600160801b03811681036109505790565b919082604091031261095057604051604081018181106001600160401b03821117611b4b57604052602081936127f081611e8f565b835201519061ffff821682036109505760200152565b919091825460f81c156129a6575061ffff6020820151166006549061ffff82169081811061299157505063ffffffff60408301511663ffffffff8260101c169081811061297c57505060608201805190916001600160a01b039091169081612961576001600160601b03915060301c165b6001600160601b036001600160801b0360a08501511691169182820361293f5750505060029190910154907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156109505760405163752aa39160e11b8152600481018490526001600160a01b039490941660248501525f90849060449082905afa9283156112de5761292d9361292f575b50608081015190516001600160a01b039081169116612dae565b565b5f61293991611b7a565b5f612913565b60018060a01b03905116631f35735160e21b5f5260045260245260445260645ffd5b505f5260076020526001600160601b0360405f205416612877565b630594ef8b60e51b5f5260045260245260445ffd5b631f593d7360e31b5f5260045260245260445ffd5b634537506960e11b5f5260045260245ffd5b9190604090612a016001600160801b036020830151167f0000000000000000000000000000000000000000000000000000000000000000908181105f14612a9c57505b85612b45565b612a156001600160401b0382511685612f5d565b01805151908115612a96575f5b828110612a4a57845163e2073bf360e01b5f9081526001600160a01b03909116600452602490fd5b81518051821015612a8257600582901b016020015185516001600160a01b03908116911614612a7b57600101612a22565b5050509050565b634e487b7160e01b5f52603260045260245ffd5b50509050565b90506129fb565b805160809091015160408051630c1aed9d60e21b81526001600160a01b03938416600482015293831660248501529116604483015281806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156112de576001600160601b03915f91612b2657501690565b612b3f915060403d60401161243e576124328183611b7a565b90501690565b612ba2612b727f000000000000000000000000000000000000000000000000000000000000000083612aa3565b612b9c7f000000000000000000000000000000000000000000000000000000000000000084612aa3565b90611cc1565b90828210612baf57505050565b60018060a01b0390511663469cf02960e11b5f5260045260245260445260645ffd5b90612be1909392936103be612c98565b612bec838583613192565b506004811015612c8457159081612c6e575b50612c6557813b15612c5d576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f612bfe565b634e487b7160e01b5f52602160045260245ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480612d85575b15612cf3577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261275460c082611b7a565b507f00000000000000000000000000000000000000000000000000000000000000004614612cca565b803b15612eff576040516364d3464b60e01b81526001600160a01b03928316600482018190529190921691602081602481865afa80156112de575f90612eb6575b6001600160401b039150169283156124b15760405190636a419fb360e01b82528260048301526024820152602081604481865afa9081156112de575f91612e7b575b50612e665762278d008301808411611712574210612e4e57505050565b6353df1b5360e11b5f5260045260245260445260645ffd5b6307ffe90160e51b5f5260045260245260445ffd5b90506020813d602011612eae575b81612e9660209383611b7a565b8101031261095057518015158103610950575f612e31565b3d9150612e89565b506020813d602011612ef7575b81612ed060209383611b7a565b8101031261095057516001600160401b0381168103610950576001600160401b0390612def565b3d9150612ec3565b505050565b908160609103126109505760405190612f1c82611b30565b612f2581612355565b825260208101519064ffffffffff8216820361095057604091602084015201516001600160701b038116810361095057604082015290565b8115613150578051608082018051604051636ce3f3c760e01b81526001600160a01b03938416600482015292166024830152606082806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156112de575f9261312a575b5082519051604051636ce3f3c760e01b81526001600160a01b0392831660048201529116602482015260608180604481015b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156112de578491613083915f916130fb575b506001600160701b036040818161307564ffffffffff60208a01511664ffffffffff60208801511690611cc1565b970151169201511690611cc1565b91109081156130b5575b50613096575050565b60018060a01b03905116635c86c2f560e11b5f5260045260245260445ffd5b620186a080820292508115918304141715611712576130f47f000000000000000000000000000000000000000000000000000000000000000084611d85565b115f61308d565b61311d915060603d606011613123575b6131158183611b7a565b810190612f04565b5f613047565b503d61310b565b613005919250613148606091823d8411613123576131158183611b7a565b929150612fd3565b5050565b60ff811690601f82116131835760405191613170604084611b7a565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b90604183036131bc576131b59250602081013591604082359201355f1a906131c6565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161323d579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156112de575f516001600160a01b0381161561323357905f905f90565b505f906001905f90565b5050505f916003919056'
