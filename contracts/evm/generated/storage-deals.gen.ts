// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const storageDealsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract IVault"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CID_BYTES_MAX",
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
    "name": "DRAW_EPOCHS",
    "inputs": [],
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
    "name": "TERM_MAX",
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
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "WINDOW_MAX",
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
    "name": "acceptDeal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "cancelDeal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "chunkDrawAt",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct ChunkDrawView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum ChunkDrawState"
          },
          {
            "name": "chunk",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "untilSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "chunkDrawOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "value",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "isDrawn",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "chunk",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "completeDeal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "dealAt",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct DealView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum DealState"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "storageProvider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "firstEpoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "open",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "terms",
            "type": "tuple",
            "internalType": "struct DealTerms",
            "components": [
              {
                "name": "root",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "chunkCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "epochs",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "period",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "window",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "fee",
                "type": "uint96",
                "internalType": "uint96"
              },
              {
                "name": "stake",
                "type": "uint96",
                "internalType": "uint96"
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
    "name": "dealCount",
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
    "name": "drawChunk",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proposeDeal",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct DealTerms",
        "components": [
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "chunkCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "epochs",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "period",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "window",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "fee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "stake",
            "type": "uint96",
            "internalType": "uint96"
          }
        ]
      },
      {
        "name": "cid",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proveChunk",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "chunk",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "path",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "reportDefault",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "ChunkDrawn",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "chunk",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "untilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ChunkProven",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DealAccepted",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "storageProvider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "firstEpoch",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "lastEpoch",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DealCancelled",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DealCompleted",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "paid",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DealDefaulted",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "paid",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DealProposed",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct DealTerms",
        "components": [
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "chunkCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "epochs",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "period",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "window",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "fee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "stake",
            "type": "uint96",
            "internalType": "uint96"
          }
        ]
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyDrawn",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "ChunkDrawNotOpen",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "ChunkDrawOutOfWindow",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "from",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "until",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "ChunkDrawsStillOpen",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "open",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ChunkMismatch",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "chunk",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ChunkProofStillDue",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ChunkProofTooLate",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DealAmountMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "DealCidInvalid",
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
    "name": "DealNotInState",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum DealState"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum DealState"
      }
    ]
  },
  {
    "type": "error",
    "name": "DealRootMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "DealTermInvalid",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
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
    "name": "EndTooEarly",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "from",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoChunkDrawn",
    "inputs": [
      {
        "name": "dealId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheDealClient",
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
    "name": "StorageProviderIsClient",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const storageDealsBytecode =
  '0x60e0806040523461011357604081611972803803809161001f828561012a565b833981010312610113578051906001600160a01b03821682036101135760200151906001600160a01b0382168083036101135760049260209260805260a05260405192838092632931132d60e11b82525afa90811561011f575f916100e9575b5080156100d5576301e285000460c052604051611810908161016282396080518181816109b40152818161152a01526115bf015260a05181818161097001528181610f040152611423015260c05181610b050152f35b634e487b7160e01b5f52601260045260245ffd5b90506020813d602011610117575b816101046020938361012a565b8101031261011357515f61007f565b5f80fd5b3d91506100f7565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761014d57604052565b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630d3374d414610e295780631cc7a53414610a7257806331ea1a39146109e3578063411557d11461099f57806349493a4d1461095b57806379f83bc11461091b5780637d41702e14610804578063827a67d2146107e95780638b2ca8f2146107ce578063a5ef2f6f146105f5578063b773ee1614610513578063bb64dfa9146102fb578063c7d60143146102de578063dec3456b146101d5578063e5b6439a146101b7578063e7a2e73b146100f45763eadb3c9c146100d4575f80fd5b346100f0575f3660031901126100f05760205f54604051908152f35b5f80fd5b346100f05760403660031901126100f05761010d6110d1565b5f6040805161011b816111c8565b82815282602082015201526004355f5260026020526001600160401b0360405f2091165f5260205260405f205460ff8116604051610158816111c8565b60038210156101a35760609263ffffffff82846001600160401b0394528360406020830192848660081c168452019360281c1683526040519485525116602084015251166040820152f35b634e487b7160e01b5f52602160045260245ffd5b346100f0575f3660031901126100f05760206040516301e285008152f35b346100f05760203660031901126100f0576004356101f281611368565b906101fb611408565b60038301908154906001600160401b038061022c61022763ffffffff8660201c16838760801c16611140565b611122565b1691168181106102c557505060c01c63ffffffff16806102af575060016102ad9361029e928260e21b60ff60e01b19825416179055805460a01c937ff8e22b64d508356ec22ade4062fa695151f4173546d123edea49f5491401e6056020604051878152a20154918260a01c9061135b565b906001600160a01b0316611584565b005b8263f42b574960e01b5f5260045260245260445ffd5b8463286ca55b60e01b5f5260045260245260445260645ffd5b346100f0575f3660031901126100f057602060405162093a808152f35b346100f05760803660031901126100f0576004356103176110d1565b6044356001600160401b0381116100f0576103369036906004016110e7565b9190606435926001600160401b0384116100f057366023850112156100f05783600401356001600160401b0381116100f0573660248260051b870101116100f05761038086611368565b9061038b85886115ee565b9384546001600160401b038160281c16804210156104dd575060209163ffffffff5f9260081c16956103df60216040518381948883019688885284840137810186838201520301601f1981018352826111e3565b604051918291518091835e8101838152039060025afa156104d25761041e915f519084602460036002840154930199019263ffffffff8a54169261166d565b156104af5750600260ff198254161790555f1963ffffffff835460c01c16019163ffffffff831161049b57805463ffffffff60c01b191660c09390931b63ffffffff60c01b16929092179091556001600160401b0316907fc506a26ed0562d529c6220eaf97e407af818a0184a0bb4dd0f336e0ba795412a5f80a3005b634e487b7160e01b5f52601160045260245ffd5b6001600160401b03838663a0278c9960e01b5f526004521660245260445260645ffd5b6040513d5f823e3d90fd5b60405163a89410fb60e01b8152600481018b90526001600160401b03891660248201524260448201526064810191909152608490fd5b346100f05760403660031901126100f05760043561052f6110d1565b61053882611368565b906001600160401b0361054b82856115ee565b5460281c168042106105be576102ad8461029e858560038201600560e01b60ff60e01b19825416179055600182015460a01c937f5471659591c6d2c542d6b77f6fc3a5a5179fea885ee347caee2f1728cfe2e93560206001600160401b03604051948886521693a354918260a01c61135b565b604051634b9031c560e01b815260048101949094526001600160401b03919091166024840152426044840152606483015250608490fd5b346100f05760203660031901126100f0576040516106128161117e565b5f81525f60208201525f60408201525f60608201525f608082015260a06040519161063c836111ad565b5f83525f60208401525f60408401525f60608401525f60808401525f828401525f60c084015201526004355f52600160205260405f2060028101546003820154916001815491015460405192610691846111ad565b835263ffffffff8416602084015263ffffffff8460201c16604084015263ffffffff8460401c16606084015263ffffffff8460601c1660808401528160a01c60a08401528060a01c60c084015260ff8460e01c1692604051916106f38361117e565b60068510156101a3578483526001600160a01b0393841660208085019182529185166040808601918252608089811c6001600160401b039081166060808a0191825260c09c8d1c63ffffffff908116858c0190815260a09b8c019a8b5286519d8e5297518c168d8a01529551909a168b850152511689890152925182168884015293518051888701529283015181168789015292820151831660e087015293810151821661010086015292830151166101208401528101516001600160601b0390811661014084015292015190911661016082015261018090f35b346100f0575f3660031901126100f057602060405160808152f35b346100f0575f3660031901126100f057602060405160088152f35b346100f05760203660031901126100f057600435610821816113b8565b80546001600160a01b031633146109085760016001600160401b03610844611408565b16016001600160401b03811161049b576003820180546cff00000000ffffffffffffffff60801b1916608083901b67ffffffffffffffff60801b1617600360e01b179081905560019290920180546001600160a01b031916331781556102ad9390926001600160401b03906108cb906108c69060201c63ffffffff1685611140565b611160565b81604051941684521660208301527f1b5e8a65f7e5140b84a91b093844995d64aec2c4d5ba857ca1ad3f0dd0a42b6f60403393a35460a01c6114f5565b6390ce408b60e01b5f523360045260245ffd5b346100f05760603660031901126100f057604063ffffffff61094a61093e6110d1565b6044359060043561129a565b835191151582529091166020820152f35b346100f0575f3660031901126100f0576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100f0575f3660031901126100f0576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100f05760203660031901126100f057600435610a00816113b8565b80546001600160a01b03169033829003610a5b5760038101805460ff60e01b1916600160e11b1790556102ad927f31b0c01e8429f81903c3f8adc204767b8efa7cfca91a00f3b4bb40ce63c8a2065f80a25460a01c90611584565b50634063253160e11b5f523360045260245260445ffd5b346100f057366003190161010081126100f05760e0136100f05760e4356001600160401b0381116100f057610aab9036906004016110e7565b90600435918215610e1a5780158015610e10575b610df9576001600160601b03610ad3611204565b16158015610de1575b610dd257610af663ffffffff610af0611230565b166114a1565b610afe611243565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000911680158015610dc9575b610daf575050610b4563ffffffff610af0611256565b63ffffffff610b52611269565b1680158015610da3575b610d8557505f545f19811461049b5760010191825f55825f52600160205260405f20610bdb610b89611204565b610bbb610b9461121a565b6001850180546001600160a01b031660a09290921b6001600160a01b031916919091179055565b82546001600160a01b031660a09190911b6001600160a01b031916178255565b80546001600160a01b03191633178155610bf3611230565b90610bfc611243565b6003820192876002855494015563ffffffff610c16611256565b9263ffffffff60401b8260601b610c2b611269565b60601b169460401b169467ffffffff0000000063ffffffff60401b199260201b16906fffffffff00000000ffffffffffffffff1916171691161717178155600160e01b60ff60e01b1982541617905560405193845260243563ffffffff81168091036100f057602085015260443563ffffffff81168091036100f057604085015260643563ffffffff81168091036100f057606085015260843563ffffffff81168091036100f057608085015260a4356001600160601b0381168091036100f05760a085015260c435906001600160601b0382168092036100f05784837f38bf0fcbd48fafb9ee3c777fa8a987be41304d1953a0f6ce180a9ce6a285f32c92869460c0602099015261010060e0840152816101008401526101208301375f6101208583010152610120813395601f80199101168101030190a3610d7d6001600160601b03610d77611204565b166114f5565b604051908152f35b63594d259760e11b5f52600452600160245262093a8060445260645ffd5b5062093a808111610b5c565b63594d259760e11b5f52600452600160245260445260645ffd5b50818111610b2f565b63f58d9fdf60e01b5f5260045ffd5b506001600160601b03610df261121a565b1615610adc565b63ead8684160e01b5f52600452608060245260445ffd5b5060808111610abf565b63428a27c560e01b5f5260045ffd5b346100f05760403660031901126100f057600435610e456110d1565b906003610e5182611368565b01918254926001600160401b038460801c1693610e7a6108c663ffffffff8360201c1687611140565b610e82611408565b6001600160401b0380610e9487611122565b16911611956001600160401b038516968188109081156110be575b81156110b6575b50611083575050835f52600260205260405f20855f5260205260405f2080549360ff851660038110156101a35761106c576040516362d2377360e11b815260048101889052906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104d2575f91611036575b610f4792508761129a565b92901561101f5763ffffffff610f6a9160601c166001600160401b034216611140565b6cffffffffffffffffffffffffff19909416602885901b6cffffffffffffffff00000000001617600883901b64ffffffff0016176001908117909155825460c01c63ffffffff90811690910190811161049b57825463ffffffff60c01b191660c09190911b63ffffffff60c01b16179091557f925cb6e42c5f260c74e576885c6ea89e7634b6b9ae6ded2d65468b268e5ca5bd91604091906001600160401b039063ffffffff845193168352166020820152a3005b8686631e1fe42b60e11b5f5260045260245260445ffd5b90506020823d602011611064575b81611051602093836111e3565b810103126100f057610f47915190610f3c565b3d9150611044565b8686638950604360e01b5f5260045260245260445ffd5b6001600160401b0360849287928960405194635e836c0560e01b8652600486015260248501526044840152166064820152fd5b905088610eb6565b6001600160401b03841689119150610eaf565b602435906001600160401b03821682036100f057565b9181601f840112156100f0578235916001600160401b0383116100f057602083818601950101116100f057565b60068110156101a357602452565b6001600160401b036008911601906001600160401b03821161049b57565b906001600160401b03809116911601906001600160401b03821161049b57565b6001600160401b035f19911601906001600160401b03821161049b57565b60c081019081106001600160401b0382111761119957604052565b634e487b7160e01b5f52604160045260245ffd5b60e081019081106001600160401b0382111761119957604052565b606081019081106001600160401b0382111761119957604052565b90601f801991011681019081106001600160401b0382111761119957604052565b60a4356001600160601b03811681036100f05790565b60c4356001600160601b03811681036100f05790565b60243563ffffffff811681036100f05790565b60443563ffffffff811681036100f05790565b60643563ffffffff811681036100f05790565b60843563ffffffff811681036100f05790565b8115611286570690565b634e487b7160e01b5f52601260045260245ffd5b9192905f92805f526001602052600360405f2001549163ffffffff808460401c16931695861561134f576001600160401b036040519260208401947f65701ed550f124b0265ee9419c1dd30437d5dd7d3cfd083ee65708cd349b20578652604085015216606083015260808201526080815261131760a0826111e3565b519020611324828261127c565b15948561133057505050565b909180939450156112865763ffffffff9261134b920461127c565b1690565b505f9550859450505050565b9190820180921161049b57565b90815f52600160205260405f209160ff600384015460e01c169060068210156101a35760038203611397575050565b636671219560e01b5f526004526113ae9150611114565b600360445260645ffd5b90815f52600160205260405f209160ff600384015460e01c169060068210156101a357600182036113e7575050565b636671219560e01b5f526004526113fe9150611114565b600160445260645ffd5b60405163a3d545f560e01b81524260048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156104d2575f90611468575b6001600160401b0391501690565b506020813d602011611499575b81611482602093836111e3565b810103126100f0576001600160401b03905161145a565b3d9150611475565b801580156114d0575b6114b15750565b63594d259760e11b5f52600452600160245263ffffffff60445260645ffd5b5063ffffffff81116114aa565b908160209103126100f0575180151581036100f05790565b60405190637f4c824d60e11b82523360048301523060248301525f604483015260648201526020816084815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156104d2576115595750565b61157a9060203d60201161157d575b61157281836111e3565b8101906114dd565b50565b503d611568565b6040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af180156104d2576115595750565b9190825f52600260205260405f206001600160401b0382165f5260205260405f209260ff84541660038110156101a357600103611629575050565b6001600160401b03925063daa8860f60e01b5f526004521660245260445ffd5b91908110156116595760051b0190565b634e487b7160e01b5f52603260045260245ffd5b9390926001600160401b0381166001600160401b03841610156117b95761169690929192611160565b92945f925b8184106116c157505050506001600160401b03161591826116bb57505090565b14919050565b9092956001600160401b038598959693961680156117ac57600180881614908115611799575b501561176a57611706906117008886859b99979b611649565b356117c3565b925b600181161580611758575b1561173257677fffffffffffffff809160011c169560011c1694611708565b677fffffffffffffff8060019299939497959896995b831c1694821c169401929161169b565b506001600160401b0381161515611713565b677fffffffffffffff8061179360019361178c8b8988999c9d9b9e9a98611649565b35906117c3565b98611748565b90506001600160401b038716145f6116e7565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b845260218301526041820152604181526117f06061826111e3565b604051918291518091835e8101838152039060025afa156104d2575f519056'
