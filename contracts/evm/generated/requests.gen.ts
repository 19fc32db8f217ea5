// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const requestsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "models",
        "type": "address",
        "internalType": "contract IModelRegistry"
      },
      {
        "name": "providers",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "CLAIM_WINDOW",
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
    "name": "COST_MAX",
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
    "name": "DEADLINE_MAX",
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
    "name": "ENDPOINT_BYTES_MAX",
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
    "name": "INPUT_BYTES_MAX",
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
    "name": "PROVIDERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROVIDER_LIST_MAX",
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
    "name": "RECORD_MIN",
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
    "name": "cancel",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claim",
    "inputs": [
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
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
    "name": "erase",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "expire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "flag",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
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
    "name": "hashTerms",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
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
            "name": "pricesMax",
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
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
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
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
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
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "idOf",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lock",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
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
            "name": "pricesMax",
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
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
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
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
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
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "nonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "open",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
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
            "name": "pricesMax",
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
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
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
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "input",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "rate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
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
    "name": "refund",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "request",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [
      {
        "name": "view_",
        "type": "tuple",
        "internalType": "struct RequestView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum RequestState"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "amount",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "termsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerNumber",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "lockedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "flagged",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "rated",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "RequestAsked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "pricesMax",
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
        "name": "completionsMin",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "stakeMin",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "timeoutBpsMax",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "flagBpsMax",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "providers",
        "type": "address[]",
        "indexed": false,
        "internalType": "address[]"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestCancelled",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestClaimed",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fee",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalties",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "receiptsRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestErased",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestInput",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "input",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestLocked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "OfferHash"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "claimableUntilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestOpened",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
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
        "name": "signer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "costMax",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
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
    "name": "RequestRefunded",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestReleased",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
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
    "type": "error",
    "name": "CallerNotClient",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallerNotProvider",
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
    "name": "ClaimAboveMaximum",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "costMax",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimEmpty",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "claimableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CostOutOfBounds",
    "inputs": [
      {
        "name": "cost",
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
    "name": "ExpireTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FilterNotPassed",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
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
    "name": "InputTooLong",
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
    "name": "LockTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheModule",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingPaid",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferUnfit",
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
    "name": "PriceAboveMaximum",
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
    "name": "ProviderListTooLong",
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
    "name": "RatingOutOfBounds",
    "inputs": [
      {
        "name": "stars",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RefundTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "claimableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReleaseTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "releasableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestAlreadyMarked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestAssetNotListed",
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
    "name": "RequestDeadlineInvalid",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
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
    "name": "RequestEndpointTooLong",
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
    "name": "RequestNotErasable",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNotInState",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum RequestState"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum RequestState"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestSignerMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RequestValueInvalid",
    "inputs": [
      {
        "name": "value",
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
    "name": "TermsDiffer",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "termsHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "passed",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const requestsBytecode =
  '0x610160604052348015610010575f5ffd5b5060405161536038038061536083398101604081905261002f91610247565b6001600160a01b0383166080524660a052828282826100f781604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316836001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610145573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101699190610291565b6001600160a01b03161461019f5760405163f351ba7160e01b81526001600160a01b038416600482015260240160405180910390fd5b6001600160a01b03831660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020b9190610291565b6001600160a01b0390811661010052918216610120521661014052506102b392505050565b6001600160a01b0381168114610244575f5ffd5b50565b5f5f5f60608486031215610259575f5ffd5b835161026481610230565b602085015190935061027581610230565b604085015190925061028681610230565b809150509250925092565b5f602082840312156102a1575f5ffd5b81516102ac81610230565b9392505050565b60805160a05160c05160e051610100516101205161014051614f9f6103c15f395f81816102570152818161083601528181610e890152818161123b0152818161154b015281816118900152818161198601528181611c770152818161205501528181612130015281816124f90152818161334f015261360f01525f81816102df0152612be301525f81816103ee0152818161054101528181610f8201528181611d780152612ad401525f818161020c01528181610c3701528181610d000152818161117801528181611709015281816117e501528181611fbf0152818161328c0152818161387a0152818161394401526139f501525f61266301525f61263b01525f61268a0152614f9f5ff3fe608060405260043610610199575f3560e01c80639f73b819116100dc578063cc2face611610087578063e6f93e5711610062578063e6f93e57146104bf578063ee3cc8a1146104de578063f0b787b6146104fd578063f698da251461051c575f5ffd5b8063cc2face61461048c578063d82bcc66146104a0578063dc402cd0146102a5575f5ffd5b8063c4d252f5116100b7578063c4d252f51461042f578063c64417981461044e578063c8f8a2821461046d575f5ffd5b80639f73b81914610373578063a9b5898f146103dd578063bacca52714610410575f5ffd5b80635d9de5341161014757806367d42a8b1161012257806367d42a8b146103015780636af53d8a146103205780637249fbb61461033f5780639f34fc801461035e575f5ffd5b80635d9de534146102a5578063600dddd4146102bb57806365d8c3e4146102ce575f5ffd5b8063411557d111610177578063411557d1146101fb578063468f3e931461024657806359c87d7014610279575f5ffd5b8063028cbb541461019d57806315b1e882146101be5780633c9b685f146101e6575b5f5ffd5b3480156101a8575f5ffd5b506101bc6101b7366004614042565b610530565b005b3480156101c9575f5ffd5b506101d361090081565b6040519081526020015b60405180910390f35b3480156101f1575f5ffd5b506101d361100081565b348015610206575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101dd565b348015610251575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b348015610284575f5ffd5b50610298610293366004614042565b6106bb565b6040516101dd919061409a565b3480156102b0575f5ffd5b506101d362093a8081565b6101d36102c936600461424a565b6109d6565b3480156102d9575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b34801561030c575f5ffd5b506101bc61031b366004614042565b610de8565b34801561032b575f5ffd5b506101d361033a3660046142f1565b6112a2565b34801561034a575f5ffd5b506101bc610359366004614042565b611322565b348015610369575f5ffd5b506101d3610e1081565b34801561037e575f5ffd5b506103cd61038d3660046142f1565b6001600160a01b0382165f90815260026020908152604080832066ffffffffffffff600886901c168452909152902054600160ff83161b16151592915050565b60405190151581526020016101dd565b3480156103e8575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b34801561041b575f5ffd5b506101bc61042a366004614324565b6118c7565b34801561043a575f5ffd5b506101bc610449366004614042565b6119ec565b348015610459575f5ffd5b506101bc610468366004614042565b611a60565b348015610478575f5ffd5b506101d3610487366004614357565b611af8565b348015610497575f5ffd5b506101d3601081565b3480156104ab575f5ffd5b506101d36bffffffffffffffffffffffff81565b3480156104ca575f5ffd5b506101bc6104d93660046143fa565b6120c2565b3480156104e9575f5ffd5b506101bc6104f836600461441a565b612167565b348015610508575f5ffd5b506101d3610517366004614457565b612609565b348015610527575f5ffd5b506101d3612638565b5f61053c8260036126b3565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60036040518263ffffffff1660e01b815260040161058c9190614489565b602060405180830381865afa1580156105a7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105cb91906144a3565b6105d89062093a806144e7565b825490915061060790829074010000000000000000000000000000000000000000900464ffffffffff166144e7565b421015610648576040517f81c2647c000000000000000000000000000000000000000000000000000000008152600481018490526024015b60405180910390fd5b5f83815260208190526040808220828155600181018390556002810183905560030180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690555184917f6558c3691b63a7769712cb5c37d31f9292e9b87df1afa85856dea734f3fecf4891a2505050565b604080516101a0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810182905261016081018290526101808101919091525f828152602081905260408120908154790100000000000000000000000000000000000000000000000000900460ff16600381111561076457610764614059565b0361076f5750919050565b5f8381526001602052604081209060028354790100000000000000000000000000000000000000000000000000900460ff1660038111156107b2576107b2614059565b1490505f816107e85783547a010000000000000000000000000000000000000000000000000000900465ffffffffffff166107f3565b825465ffffffffffff165b6040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff821660048201529091505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ea5a6c8e9060240160e060405180830381865afa15801561087b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061089f9190614591565b51604080516101a081019091528654919250908190790100000000000000000000000000000000000000000000000000900460ff1660038111156108e5576108e5614059565b815286546001600160a01b0380821660208401526001808a0154808316604086015260038b015480841660608701526bffffffffffffffffffffffff740100000000000000000000000000000000000000009283900416608087015264ffffffffff94829004851660a087015260029b8c015460c08701529690921660e085015265ffffffffffff9096166101008401529654660100000000000081049091166101208301526b01000000000000000000000090046fffffffffffffffffffffffffffffffff1661014082015294909104918216151561016085015293161515610180909201919091525092915050565b5f6109e2848484612764565b610a096109f2602086018661464c565b610a046101c087016101a0880161466e565b612c93565b610a2b610a19602086018661464c565b61033a6101c087016101a0880161466e565b5f81815260208181526040909120919250610a489086018661464c565b81547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b0391909116178155610a8d6101a08601610180870161466e565b815464ffffffffff9190911674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff90911617790100000000000000000000000000000000000000000000000000178155610b25604086016020870161464c565b6001820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b0392909216919091179055610b71610160860161014087016146a6565b8160010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff160217905550610bac85612609565b60028201555f610bc2608087016060880161464c565b6001600160a01b031614610c1b57610be0608086016060870161464c565b6003820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03929092169190911790555b610c2782868686612d62565b3415610cf6576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016630b37d82d34610c6a602089018961464c565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b1681526001600160a01b0390911660048201525f60248201526fffffffffffffffffffffffffffffffff341660448201526064015f604051808303818588803b158015610cde575f5ffd5b505af1158015610cf0573d5f5f3e3d5ffd5b50505050505b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610d32602088018861464c565b610d426080890160608a0161464c565b610d546101608a016101408b016146a6565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610dca575f5ffd5b505af1158015610ddc573d5f5f3e3d5ffd5b50505050509392505050565b5f610df48260026126b3565b5f8381526001602090815260408083208151606081018352905465ffffffffffff81168083526601000000000000820464ffffffffff16948301949094526b01000000000000000000000090046fffffffffffffffffffffffffffffffff168183015290517fea5a6c8e00000000000000000000000000000000000000000000000000000000815260048101929092529293507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015610ed6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610efa9190614591565b519050336001600160a01b03821614610f50576040517fe9096b210000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b038216602482015260440161063f565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610fb890600290600401614489565b602060405180830381865afa158015610fd3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ff791906144a3565b836020015164ffffffffff1661100d91906144e7565b9050804210611058576040517fe5b23153000000000000000000000000000000000000000000000000000000008152600481018690526024810182905242604482015260640161063f565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000001784555f8581526001602052604080822080547fffffffffff000000000000000000000000000000000000000000000000000000169055516001600160a01b0384169187917f60bbc872b78ed64ed98fa706daaba6b293b9590563124ea778c733e4f75cb3389190a360408301516fffffffffffffffffffffffffffffffff16156111d25760408381015190517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f60248301526fffffffffffffffffffffffffffffffff90921660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b1580156111bb575f5ffd5b505af11580156111cd573d5f5f3e3d5ffd5b505050505b825160018501546040517fdbdbe46800000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301527401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063dbdbe468906044015b5f604051808303815f87803b158015611285575f5ffd5b505af1158015611297573d5f5f3e3d5ffd5b505050505050505050565b604080517fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a028249083826020808301919091526001600160a01b0385168284015267ffffffffffffffff841660608084019190915283518084039091018152608090920190925280519101205f9061131990612f66565b612f66565b90505b92915050565b5f61132e8260026126b3565b604080516101208101825282546001600160a01b038116825274010000000000000000000000000000000000000000810464ffffffffff166020830152909291830190790100000000000000000000000000000000000000000000000000900460ff1660038111156113a2576113a2614059565b60038111156113b3576113b3614059565b815281547a010000000000000000000000000000000000000000000000000000900465ffffffffffff9081166020808401919091526001808501546001600160a01b0380821660408088019190915274010000000000000000000000000000000000000000928390046bffffffffffffffffffffffff166060808901919091526002890154608089015260039098015491821660a088015291900460ff1660c0909501949094525f888152908252838120845195860185525492831685526601000000000000830464ffffffffff169185018290526b0100000000000000000000009092046fffffffffffffffffffffffffffffffff16928401929092529293509091906114c490610e10906144e7565b905080421015611510576040517f47a860ec000000000000000000000000000000000000000000000000000000008152600481018590526024810182905242604482015260640161063f565b81516040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff90911660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015611598573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115bc9190614591565b515f86815260208181526040808320838155600180820185905560028201859055600390910180547fffffffffffffffffffffff00000000000000000000000000000000000000000016905582529182902080547fffffffffff000000000000000000000000000000000000000000000000000000169055865160a08801518784015184516bffffffffffffffffffffffff90921682526fffffffffffffffffffffffffffffffff16928101929092529293506001600160a01b0380851693169188917fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef910160405180910390a4835160e085015160a08601516040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015291831660248301526bffffffffffffffffffffffff1660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b15801561174c575f5ffd5b505af115801561175e573d5f5f3e3d5ffd5b5050505082604001516fffffffffffffffffffffffffffffffff165f1461183f57835160408481015190517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015292831660248201525f60448201526fffffffffffffffffffffffffffffffff90911660648201527f000000000000000000000000000000000000000000000000000000000000000090911690634d80e7c0906084015f604051808303815f87803b158015611828575f5ffd5b505af115801561183a573d5f5f3e3d5ffd5b505050505b825160a08501516040517fe9ec4c2d00000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301526bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e9ec4c2d9060440161126e565b60ff811615806118da575060058160ff16115b15611916576040517f93e39d9200000000000000000000000000000000000000000000000000000000815260ff8216600482015260240161063f565b5f5f611923846002612faf565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690631a27d900906084015b5f604051808303815f87803b1580156119d0575f5ffd5b505af11580156119e2573d5f5f3e3d5ffd5b5050505050505050565b5f6119f88260016126b3565b80549091506001600160a01b03163314611a525780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03909116602482015260440161063f565b611a5c8282613176565b5050565b5f611a6c8260016126b3565b805490915074010000000000000000000000000000000000000000900464ffffffffff164211611a525780546040517fa2fd617f000000000000000000000000000000000000000000000000000000008152600481018490527401000000000000000000000000000000000000000090910464ffffffffff16602482015242604482015260640161063f565b5f611b1b611b09602087018761464c565b61033a6101c088016101a0890161466e565b90505f611b298260016126b3565b90505f611b3587612609565b905080826002015414611b8b5760028201546040517ff1c950710000000000000000000000000000000000000000000000000000000081526004810185905260248101919091526044810182905260640161063f565b815474010000000000000000000000000000000000000000900464ffffffffff16421115611c155781546040517fc619e398000000000000000000000000000000000000000000000000000000008152600481018590527401000000000000000000000000000000000000000090910464ffffffffff16602482015242604482015260640161063f565b610900841115611c5c576040517f359b60f000000000000000000000000000000000000000000000000000000000815260048101859052610900602482015260440161063f565b5f5f611c6889896132bb565b90925090506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d41be227611caa6101608c018c6146bf565b336040518363ffffffff1660e01b8152600401611cc892919061482a565b602060405180830381865afa158015611ce3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d079190614854565b611d46576040517f58edc8160000000000000000000000000000000000000000000000000000000081526004810186905233602482015260440161063f565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611dae90600690600401614489565b602060405180830381865afa158015611dc9573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ded91906144a3565b855490915060029086907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000008302179055506040805160608101825265ffffffffffff808516825264ffffffffff4281811660208086019182526fffffffffffffffffffffffffffffffff8089168789019081525f8f8152600190935297822096518754935198519091166b010000000000000000000000027fffffffffff00000000000000000000000000000000ffffffffffffffffffffff989095166601000000000000027fffffffffffffffffffffffffffffffffffffffffff000000000000000000000090931695169490941717949094161790915590611f1090610e10906144e7565b905083336001600160a01b0316887f3e45e344efe37ed72c7f65316891ef10ff9f77776df0f195acca0926f50fc5be85858e8e604051611f5394939291906148ba565b60405180910390a46fffffffffffffffffffffffffffffffff82161561201f576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff831660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b158015612008575f5ffd5b505af115801561201a573d5f5f3e3d5ffd5b505050505b6040517fd011a90100000000000000000000000000000000000000000000000000000000815265ffffffffffff841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063d011a901906024015f604051808303815f87803b15801561209e575f5ffd5b505af11580156120b0573d5f5f3e3d5ffd5b50505050505050505050949350505050565b5f5f6120cf846001612faf565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063eba3c487906084016119b9565b82355f6121758260026126b3565b5f8381526001602090815260408083208151606081018352905465ffffffffffff811682526601000000000000810464ffffffffff169382018490526b01000000000000000000000090046fffffffffffffffffffffffffffffffff16918101919091529293506121e990610e10906144e7565b9050804210612234576040517ffab6fb53000000000000000000000000000000000000000000000000000000008152600481018590526024810182905242604482015260640161063f565b60018301547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff168061227060408a0160208b016146a6565b6fffffffffffffffffffffffffffffffff1611156122f3576122986040890160208a016146a6565b6040517faa70ee860000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff8216602482015260440161063f565b6123036040890160208a016146a6565b6fffffffffffffffffffffffffffffffff16158015612339575061232d6060890160408a0161466e565b67ffffffffffffffff16155b15612373576040517f99660e8b0000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b6001840154612395906001600160a01b031661238e8a6134fe565b8989613532565b835483515f916123c0916001600160a01b03909116906123bb60408d0160208e016146a6565b61358f565b855485516001600160a01b03909116740100000000000000000000000000000000000000004264ffffffffff160279ffffffffffffffffffffffffffffffffffffffffffffffffffff16177a01000000000000000000000000000000000000000000000000000065ffffffffffff9092169190910217790300000000000000000000000000000000000000000000000000178655905061246660408a0160208b016146a6565b6bffffffffffffffffffffffff1674010000000000000000000000000000000000000000027fffffffffffffffffffffffff00000000000000000000000000000000000000001660018087019190915560608a013560028701555f878152602091825260409081902080547fffffffffff00000000000000000000000000000000000000000000000000000016905585517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169263c6c49b4f928691612538918f01908f016146a6565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815265ffffffffffff90931660048401526bffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b1580156125b9575f5ffd5b505af11580156125cb573d5f5f3e3d5ffd5b5050505061129789828b60200160208101906125e791906146a6565b6125ff906bffffffffffffffffffffffff87166148ff565b876040015161373b565b5f8160405160200161261b9190614a32565b604051602081830303815290604052805190602001209050919050565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361268557507f000000000000000000000000000000000000000000000000000000000000000090565b6126ae7f0000000000000000000000000000000000000000000000000000000000000000613a5b565b905090565b5f8281526020819052604090208160038111156126d2576126d2614059565b8154790100000000000000000000000000000000000000000000000000900460ff16600381111561270557612705614059565b1461131c5780546040517f639c0a8600000000000000000000000000000000000000000000000000000000815261063f91859179010000000000000000000000000000000000000000000000000090910460ff16908590600401614b3d565b612771602084018461464c565b6001600160a01b0316336001600160a01b0316146127dc5733612797602085018561464c565b6040517fe375bfcf0000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529116602482015260440161063f565b5f6127ed604085016020860161464c565b6001600160a01b03160361282d576040517f170cc88600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61283f610160840161014085016146a6565b6fffffffffffffffffffffffffffffffff16158061288b57506bffffffffffffffffffffffff612877610160850161014086016146a6565b6fffffffffffffffffffffffffffffffff16115b156128fb576128a2610160840161014085016146a6565b6040517feb5c73de0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff602482015260440161063f565b5f8061290d608086016060870161464c565b6001600160a01b031614612921575f612933565b612933610160850161014086016146a6565b6fffffffffffffffffffffffffffffffff1690508034111561298a576040517f941dfe6b0000000000000000000000000000000000000000000000000000000081523460048201526024810182905260440161063f565b5f61299d6101a08601610180870161466e565b9050428167ffffffffffffffff1610806129cc57506129bf62093a80426144e7565b8167ffffffffffffffff16115b15612a1e576040517f19960f8800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262093a80604482015260640161063f565b5f612a2d6101608701876146bf565b612a3b906080810190614b5e565b9150506010811115612a83576040517fa16e96e4000000000000000000000000000000000000000000000000000000008152600481018290526010602482015260440161063f565b611000841115612aca576040517f8d3c920700000000000000000000000000000000000000000000000000000000815260048101859052611000602482015260440161063f565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166364138230612b096080890160608a0161464c565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015612b63573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b879190614854565b612bd957612b9b608087016060880161464c565b6040517ff451cf220000000000000000000000000000000000000000000000000000000081526001600160a01b03909116600482015260240161063f565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea5547226040880135612c1a60208a018a61464c565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b158015612c75575f5ffd5b505afa158015612c87573d5f5f3e3d5ffd5b50505050505050505050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff168452909152902054600160ff83161b1615612d1d576040517f2af71f100000000000000000000000000000000000000000000000000000000081526001600160a01b038316600482015267ffffffffffffffff8216602482015260440161063f565b6001600160a01b039091165f90815260026020908152604080832066ffffffffffffff600886901c16845290915290208054600160ff9093169290921b919091179055565b6040830135612d74602085018561464c565b6001600160a01b0316857f5b459e5d8ecfb678e8f2ac2fb253795d9afeab75c2325ccb563d6d433d93c42c612daf604088016020890161464c565b612dbf6080890160608a0161464c565b612dd16101608a016101408b016146a6565b612de36101a08b016101808c0161466e565b612df56101c08c016101a08d0161466e565b604080516001600160a01b0396871681529490951660208501526fffffffffffffffffffffffffffffffff929092168385015267ffffffffffffffff908116606084015216608082015290519081900360a00190a4837ed295423a67de61b28ecc22545cdc22b6e2c6bf80aa042577107a2853b1b7bc60808501612e7d6101608701876146bf565b612e8b90602081019061466e565b612e996101608801886146bf565b612eaa9060408101906020016146a6565b612eb86101608901896146bf565b612ec9906060810190604001614bc2565b612ed76101608a018a6146bf565b612ee8906080810190606001614bc2565b612ef66101608b018b6146bf565b612f04906080810190614b5e565b604051612f179796959493929190614bdd565b60405180910390a28015612f6057837fd585d003aa3576b04d0f7c2cbf4119744f12989ca5f8bb9e9c78f971b293f5e48383604051612f57929190614c7c565b60405180910390a25b50505050565b5f5f612f70612638565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f5f5f612fbd8560036126b3565b80549091506001600160a01b031633146130175780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03909116602482015260440161063f565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f0361307d576040517f94875fca0000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b6003810154740100000000000000000000000000000000000000009004841660ff16156130d9576040517f051dfac00000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b6003810180547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff8116740100000000000000000000000000000000000000009182900460ff9081169088161782021790915581546001909201547a01000000000000000000000000000000000000000000000000000090920465ffffffffffff16935090046bffffffffffffffffffffffff1690505b9250929050565b80546003808301546001808501545f8781526020818152604080832083815594850183905560028501929092559290940180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690559251740100000000000000000000000000000000000000009093046bffffffffffffffffffffffff168084526001600160a01b039485169490921692849187917f219b4d1bb1d6a919ed6f2660a673f7cc4f5e2767258e77898a89849fddc1d8ed910160405180910390a36040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301526bffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea8019060640161126e565b5f806132ca602084018461464c565b6001600160a01b0316336001600160a01b03161461333557336132f0602085018561464c565b6040517fe9096b210000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529116602482015260440161063f565b61334161131484613af2565b91505f806001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c8561338260208a018a61464c565b6133946101608b016101408c016146a6565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815260048101939093526001600160a01b0390911660248301526fffffffffffffffffffffffffffffffff1660448201526064016080604051808303815f875af115801561340e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134329190614c8f565b9295509193509091505060408601358214801580613471575061345b608088016060890161464c565b6001600160a01b0316826001600160a01b031614155b156134ab576040517f188cd38e0000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b6134bb8660600188608001613b26565b6134f4576040517f6ffea92f0000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b5050509250929050565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a144158260405160200161261b929190614ce9565b61353e84848484613cf3565b612f60578361354c84612f66565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b039092166004830152602482015260440161063f565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101919091526040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff841660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa15801561365c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906136809190614591565b6001600160a01b038087168452602080830151821681860152825190911660408086019190915282015160608301518201516080840151909201519293505f926136cc92879291613d8b565b6060808201516fffffffffffffffffffffffffffffffff908116868301528251811660808088019190915291850151516001600160a01b0390811660a08801526020840151821660c088015294909101515190931660e085015260400151909116610100830152509392505050565b6040808401516020808601518651929390926001600160a01b03808616939116918935917f91367e01bdf3412676d44d141b0a38e7e6babe9c0b0a88f2c9eabd62755ef1de9161379091908c01908c016146a6565b89608001518a61010001518b60c001516137aa9190614d4e565b6137ba60608e0160408f0161466e565b604080516fffffffffffffffffffffffffffffffff95861681529385166020850152919093169082015267ffffffffffffffff9091166060808301919091528b0135608082015260a00160405180910390a46fffffffffffffffffffffffffffffffff8316156138d2576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff851660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b1580156138bb575f5ffd5b505af11580156138cd573d5f5f3e3d5ffd5b505050505b6fffffffffffffffffffffffffffffffff84161561399e5784516040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03918216600482015282821660248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b158015613987575f5ffd5b505af1158015613999573d5f5f3e3d5ffd5b505050505b6139ae60408701602088016146a6565b6fffffffffffffffffffffffffffffffff1615613a53576040517ff4ac896b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b90613a2a908890600401614d76565b5f604051808303815f87803b158015613a41575f5ffd5b505af1158015612c87573d5f5f3e3d5ffd5b505050505050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c00161261b565b5f7f05f17f856632c2e280b41809e36a8edf18e69a92588e0ba15cc72e71df0ef9668260405160200161261b929190614eb3565b5f613b3460208301836146a6565b6fffffffffffffffffffffffffffffffff16613b5360208501856146a6565b6fffffffffffffffffffffffffffffffff1611158015613bb55750613b7e60408301602084016146a6565b6fffffffffffffffffffffffffffffffff16613ba060408501602086016146a6565b6fffffffffffffffffffffffffffffffff1611155b8015613c035750613bcc60608301604084016146a6565b6fffffffffffffffffffffffffffffffff16613bee60608501604086016146a6565b6fffffffffffffffffffffffffffffffff1611155b8015613c515750613c1a60808301606084016146a6565b6fffffffffffffffffffffffffffffffff16613c3c60808501606086016146a6565b6fffffffffffffffffffffffffffffffff1611155b8015613c9f5750613c6860a08301608084016146a6565b6fffffffffffffffffffffffffffffffff16613c8a60a08501608086016146a6565b6fffffffffffffffffffffffffffffffff1611155b80156113195750613cb660c0830160a084016146a6565b6fffffffffffffffffffffffffffffffff16613cd860c0850160a086016146a6565b6fffffffffffffffffffffffffffffffff1611159392505050565b5f5f613cfe85612f66565b90505f5f613d0d838787613e92565b5090925090505f816003811115613d2657613d26614059565b148015613d445750876001600160a01b0316826001600160a01b0316145b15613d555760019350505050613d83565b876001600160a01b03163b5f03613d71575f9350505050613d83565b613d7d88848888613ed9565b93505050505b949350505050565b604080516080810182525f80825260208201819052918101829052606081019190915261271061ffff85166fffffffffffffffffffffffffffffffff871602046fffffffffffffffffffffffffffffffff90811680835286031661ffff841615613e29578461ffff16612710038461ffff16820281613e0c57613e0c614f72565b046fffffffffffffffffffffffffffffffff166020830181905290035b61ffff831615613e73578361ffff168561ffff1661271003038361ffff16820281613e5657613e56614f72565b046fffffffffffffffffffffffffffffffff166040830181905290035b6fffffffffffffffffffffffffffffffff166060820152949350505050565b5f80806041849003613ec6578435602086013560408701355f1a613eb889828585613f5c565b955095509550505050613ed0565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613f9557505f91506003905082614038565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613fe6573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b03811661402f57505f925060019150829050614038565b92505f91508190505b9450945094915050565b5f60208284031215614052575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6004811061409657614096614059565b9052565b5f6101a0820190506140ad828451614086565b60208301516140c760208401826001600160a01b03169052565b5060408301516140e260408401826001600160a01b03169052565b5060608301516140fd60608401826001600160a01b03169052565b50608083015161412160808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161413d60a084018267ffffffffffffffff169052565b5060c083015160c083015260e083015161416260e08401826001600160a01b03169052565b5061010083015161417e61010084018265ffffffffffff169052565b5061012083015161419c61012084018267ffffffffffffffff169052565b506101408301516141c26101408401826fffffffffffffffffffffffffffffffff169052565b506101608301516141d861016084018215159052565b506101808301516141ee61018084018215159052565b5092915050565b5f6101c08284031215614206575f5ffd5b50919050565b5f5f83601f84011261421c575f5ffd5b50813567ffffffffffffffff811115614233575f5ffd5b60208301915083602082850101111561316f575f5ffd5b5f5f5f6040848603121561425c575f5ffd5b833567ffffffffffffffff811115614272575f5ffd5b61427e868287016141f5565b935050602084013567ffffffffffffffff81111561429a575f5ffd5b6142a68682870161420c565b9497909650939450505050565b6001600160a01b03811681146142c7575f5ffd5b50565b80356142d5816142b3565b919050565b803567ffffffffffffffff811681146142d5575f5ffd5b5f5f60408385031215614302575f5ffd5b823561430d816142b3565b915061431b602084016142da565b90509250929050565b5f5f60408385031215614335575f5ffd5b82359150602083013560ff8116811461434c575f5ffd5b809150509250929050565b5f5f5f5f84860361022081121561436c575f5ffd5b853567ffffffffffffffff811115614382575f5ffd5b61438e888289016141f5565b9550506101e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0820112156143c1575f5ffd5b5060208501925061020085013567ffffffffffffffff8111156143e2575f5ffd5b6143ee8782880161420c565b95989497509550505050565b5f5f6040838503121561440b575f5ffd5b50508035926020909101359150565b5f5f5f83850360a081121561442d575f5ffd5b608081121561443a575f5ffd5b50839250608084013567ffffffffffffffff81111561429a575f5ffd5b5f60208284031215614467575f5ffd5b813567ffffffffffffffff81111561447d575f5ffd5b613d83848285016141f5565b602081016015831061449d5761449d614059565b91905290565b5f602082840312156144b3575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082018082111561131c5761131c6144ba565b61ffff811681146142c7575f5ffd5b5f60408284031215614519575f5ffd5b6040805190810167ffffffffffffffff81118282101715614561577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b80604052508091508251614574816142b3565b81526020830151614584816144fa565b6020919091015292915050565b5f60e08284031280156145a2575f5ffd5b5060405160a0810167ffffffffffffffff811182821017156145eb577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405282516145f9816142b3565b81526020830151614609816142b3565b6020820152604083015161461c816144fa565b604082015261462e8460608501614509565b60608201526146408460a08501614509565b60808201529392505050565b5f6020828403121561465c575f5ffd5b8135614667816142b3565b9392505050565b5f6020828403121561467e575f5ffd5b611319826142da565b80356fffffffffffffffffffffffffffffffff811681146142d5575f5ffd5b5f602082840312156146b6575f5ffd5b61131982614687565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff618336030181126146f1575f5ffd5b9190910192915050565b8183526020830192505f815f5b8481101561473957813561471b816142b3565b6001600160a01b031686526020958601959190910190600101614708565b5093949350505050565b67ffffffffffffffff614755826142da565b1682526fffffffffffffffffffffffffffffffff61477560208301614687565b1660208301525f604082013561478a816144fa565b61ffff16604084015260608201356147a1816144fa565b61ffff1660608401526080820135368390037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe10181126147df575f5ffd5b820160208101903567ffffffffffffffff8111156147fb575f5ffd5b8060051b360382131561480c575f5ffd5b60a0608086015261482160a0860182846146fb565b95945050505050565b604081525f61483c6040830185614743565b90506001600160a01b03831660208301529392505050565b5f60208284031215614864575f5ffd5b81518015158114614667575f5ffd5b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b6fffffffffffffffffffffffffffffffff8516815267ffffffffffffffff84166020820152606060408201525f6148f5606083018486614873565b9695505050505050565b6fffffffffffffffffffffffffffffffff828116828216039081111561131c5761131c6144ba565b6fffffffffffffffffffffffffffffffff61494182614687565b1682526fffffffffffffffffffffffffffffffff61496160208301614687565b1660208301526fffffffffffffffffffffffffffffffff61498460408301614687565b1660408301526fffffffffffffffffffffffffffffffff6149a760608301614687565b1660608301526fffffffffffffffffffffffffffffffff6149ca60808301614687565b1660808301526fffffffffffffffffffffffffffffffff6149ed60a08301614687565b1660a08301525050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61833603018112614a29575f5ffd5b90910192915050565b60208152614a5360208201614a46846142ca565b6001600160a01b03169052565b5f614a60602084016142ca565b6001600160a01b0381166040840152506040830135606083810191909152614a899084016142ca565b6001600160a01b038116608084015250614aa960a0830160808501614927565b614ab66101408401614687565b6fffffffffffffffffffffffffffffffff811661016084015250614ade6101608401846149f7565b6101c0610180840152614af56101e0840182614743565b9050614b0461018085016142da565b67ffffffffffffffff81166101a085015250614b236101a085016142da565b67ffffffffffffffff81166101c08501525b509392505050565b83815260608101614b516020830185614086565b613d836040830184614086565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614b91575f5ffd5b83018035915067ffffffffffffffff821115614bab575f5ffd5b6020019150600581901b360382131561316f575f5ffd5b5f60208284031215614bd2575f5ffd5b8135614667816144fa565b5f6101608201614bed838b614927565b67ffffffffffffffff891660c08401526fffffffffffffffffffffffffffffffff881660e084015261ffff87811661010085015286166101208401526101606101408401528390528361018083015f5b85811015614c6d578235614c50816142b3565b6001600160a01b0316825260209283019290910190600101614c3d565b509a9950505050505050505050565b602081525f613d83602083018486614873565b5f5f5f5f60808587031215614ca2575f5ffd5b845165ffffffffffff81168114614cb7575f5ffd5b6020860151909450614cc8816142b3565b6040860151909350614cd9816142b3565b6060959095015193969295505050565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff90614d19908501614687565b16604083015267ffffffffffffffff614d34604085016142da565b166060838101919091529290920135608090910152919050565b6fffffffffffffffffffffffffffffffff818116838216019081111561131c5761131c6144ba565b5f610120820190506001600160a01b0383511682526001600160a01b0360208401511660208301526040830151614db860408401826001600160a01b03169052565b506060830151614ddc60608401826fffffffffffffffffffffffffffffffff169052565b506080830151614e0060808401826fffffffffffffffffffffffffffffffff169052565b5060a0830151614e1b60a08401826001600160a01b03169052565b5060c0830151614e3f60c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151614e5a60e08401826001600160a01b03169052565b506101008301516141ee6101008401826fffffffffffffffffffffffffffffffff169052565b8035614e8b816142b3565b6001600160a01b031682526020810135614ea4816144fa565b61ffff81166020840152505050565b82815261020081018235614ec6816142b3565b6001600160a01b0316602083810191909152830135604080840191909152830135614ef0816142b3565b6001600160a01b038116606084015250614f106080830160608501614927565b610120830135614f1f816144fa565b61ffff811661014084015250614f3d61016083016101408501614e80565b614f4f6101a083016101808501614e80565b614f5c6101c084016142da565b67ffffffffffffffff81166101e0840152614b35565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd'
